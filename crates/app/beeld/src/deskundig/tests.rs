#![allow(clippy::unwrap_used, reason = "tests may stop at the first surprise")]
use super::*;
use crate::nauw::tests::feiten;

fn made(each: usize, close: usize) -> Deskundig {
    let f = feiten(each, close, true);
    Vragen { vraag: Vraag::van(&f).unwrap().unwrap(), vormen: f.vormen }.reken().unwrap()
}

#[test]
fn a_concentration_shows_in_clusters_with_a_chance_for_the_whole_map() {
    let d = made(15, 10);
    let top = d.gi.waarde.cellen.iter().max_by_key(|c| c.aantal).unwrap();
    assert!(top.aantal >= 20 && top.p.is_some() && d.buurt(d.raster.centre(top.cel)) == Some("Wijk 2"), "{top:?}");
    assert!(d.gi.waarde.cellen.iter().all(|c| c.p_normaal.is_none()), "the usual chance is not given for so few");
    let group = d.groepen.waarde.groepen[0];
    assert!(group.aantal >= 20 && group.p < 0.05 && d.buurt(group.midden) == Some("Wijk 2"), "{group:?}");
    assert_eq!((d.gi.verantwoording.simulaties, d.groepen.verantwoording.zaad), (Some(TREKKINGEN), Some(crate::feiten::ZAAD)));
}

#[test]
fn spread_out_robberies_show_nothing_and_say_what_would() {
    let d = made(15, 0);
    assert!(d.gi.waarde.cellen.iter().all(|c| c.p.unwrap() >= 0.05));
    assert!(d.groepen.waarde.groepen.first().is_none_or(|g| g.p >= 0.05) && d.groepen.waarde.aantoonbaar_vanaf > 3);
}

#[test]
fn moran_counts_what_lies_in_each_neighbourhood_and_borders() {
    let d = made(15, 10);
    let rows: Vec<(&str, usize)> = d.moranrijen.iter().map(|r| (r.naam.as_str(), r.buren)).collect();
    assert_eq!(rows, [("Wijk 0", 1), ("Wijk 1", 2), ("Wijk 2", 2), ("Wijk 3", 1)]);
    assert_eq!(d.moranrijen.iter().map(|r| r.aantal).sum::<u64>(), 30);
    assert!(d.moran.waarde.i.is_some() && d.moran.waarde.p.unwrap() > 0.05, "four neighbourhoods show nothing");
}
