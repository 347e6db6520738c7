#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]
use web::{Taal, Tr};

use super::*;
use crate::{
    gebiedskaart::{klasse, raster, spreidingschaal},
    nauw::tests::feiten,
};

fn made(each: usize, straal: Option<u32>) -> Getoond<Verspreid> {
    let f = feiten(each, each / 2, true);
    Kaartvraag { vraag: Vraag::van(&f).unwrap().unwrap(), vormen: f.vormen, straal }.reken().unwrap()
}

#[test]
fn the_map_is_blended_says_so_and_follows_the_number() {
    let Getoond::Wel(v) = made(20, None) else { unreachable!("no map") };
    let how = &v.kaart.verantwoording;
    assert_eq!((how.n, how.periode.van().year(), v.kaart.waarde.pseudo), (40, 2024, 400.0));
    assert!((v.bebouwd_km2 - 4.0).abs() < 0.01, "four squares of a kilometre: {}", v.bebouwd_km2);
    let fits = veiligheidsbeeld::spreiding::straal(v.bebouwd_km2, 40);
    assert_eq!((v.kaart.waarde.straal, v.buurten.len()), (fits, 4));
    // Half of the robberies were in one place: there the density is highest, and the mean of all is that of the whole.
    assert!(v.buurten.windows(2).all(|w| w[0].hoogste >= w[1].hoogste) && v.buurten[0].naam == "Wijk 2", "{:?}", v.buurten);
    let all: f64 = v.buurten.iter().map(|b| b.gemiddeld).sum();
    assert!((all - 40.0 / how.periode.jaren()).abs() < 1.5, "robberies a year over four square kilometres: {all}");
    let Getoond::Wel(wide) = made(20, Some(1000)) else { unreachable!("no map") };
    assert_eq!(wide.kaart.waarde.straal, 1000.0);
    assert!(wide.buurten[0].hoogste < v.buurten[0].hoogste, "wider is flatter");
}

/// A year of own cases has no places: over that year nothing is spread, so that the same list gives the same density.
#[test]
fn a_year_without_a_list_does_not_make_the_map_lighter() {
    let f = feiten(20, 10, true);
    let mut later = Feiten { jaar: 2026, vandaag: jiff::civil::date(2026, 11, 1), ..feiten(20, 10, true) };
    later.jaren.insert(2026, (crate::feiten::Bron::Casussen, Vec::new()));
    let (now, then) = (Vraag::van(&f).unwrap().unwrap(), Vraag::van(&later).unwrap().unwrap());
    assert_eq!(now.kader.periode, then.kader.periode);
}

#[test]
fn below_twenty_there_is_no_map() {
    assert!(matches!(made(9, None), Getoond::TeWeinig { vanaf: 20 }));
}

/// The drawing holds shades of squares and no point: the same robberies anywhere else in their squares would be another picture only by shade.
#[test]
fn the_drawing_says_number_and_radius_and_has_no_points() {
    let Getoond::Wel(v) = made(20, None) else { unreachable!("no map") };
    let (tr, kaart) = (Tr::new(Taal::Nl), &v.kaart.waarde);
    let steps: Vec<usize> = kaart.dichtheid.iter().map(|d| klasse(*d)).collect();
    let shapes = feiten(20, 10, true).vormen;
    let lines = ["n = 40".to_owned()];
    let drawn = raster(tr, "k", (&kaart.vlak, &steps), &spreidingschaal(tr), (&shapes, &[]), &lines);
    let svg = drawn.tekening.into_string();
    assert!(svg.contains("n = 40") && svg.contains("0,05–0,25") && svg.contains("16+") && !svg.contains("NaN"), "{svg}");
    let (shades, patterns) = (svg.matches("shape-rendering").count(), svg.matches("class=\"vb-patroon\" fill=\"url(#k-").count());
    assert!((1..=5).contains(&shades) && patterns > 4, "each shade has its pattern, in the map and in the legend");
    assert_eq!(svg.matches("<circle").count(), 1, "only the dots of a pattern");
    let circles = [kaart.vlak.raster.centre(0), kaart.vlak.raster.centre(1)].map(|p| (p, 71.0));
    let svg = raster(tr, "k", (&kaart.vlak, &steps), &spreidingschaal(tr), (&shapes, &circles), &lines).tekening.into_string();
    assert!(svg.contains(">A</text>") && svg.contains(">B</text>"), "what stands out has the letter of its row in the table");
}

#[test]
fn classes_are_fixed_and_the_lowest_is_not_coloured() {
    assert_eq!([0.0, 0.04, 0.05, 0.25, 1.0, 15.9, 16.0, 900.0].map(klasse), [0, 0, 1, 2, 3, 4, 5, 5]);
}
