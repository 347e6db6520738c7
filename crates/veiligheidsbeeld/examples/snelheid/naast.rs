//! Work that the tools of others do as well: its input as files of numbers, our time, and a number of the answer that must be theirs too.

use std::{fs, io, path::Path};

use veiligheidsbeeld::{
    Getoond, Punt, Raster, Vlak,
    deskundig::{GiKeuze, dbscan, gi_ster},
    knox::{KnoxKeuze, knox},
    spreiding::{SpreidingKeuze, spreiding},
};

use super::trek::{Draw, frame, median};

/// Side of the square with the grid.
pub const SIDE: f64 = 33_000.0;
/// Radius of the kernel in metres.
const RADIUS: f64 = 1000.0;
/// Cell whose density is compared: in the middle, so that the edge plays no part.
const CELL: usize = 66 * 132 + 66;

/// Cells of 250 metres.
pub fn grid() -> Vlak {
    Vlak::geheel(Raster { cel: 250.0, kolom: 400, rij: 1800, breed: 132, hoog: 132 })
}

/// Points per task, all of them and for a short run: as many as the slowest peer can do in a reasonable time and memory.
struct Sizes {
    kde: usize,
    gi: usize,
    knox: usize,
    dbscan: usize,
}

const ALL: Sizes = Sizes { kde: 1_000_000, gi: 1_000_000, knox: 8_000, dbscan: 100_000 };
/// Clusters keep their number: with half of it few places are dense enough for one, and what is left to compare is reading and sorting.
const QUICK: Sizes = Sizes { kde: 100_000, gi: 100_000, knox: 3_000, dbscan: 100_000 };
/// Orders of Knox.
const ORDERS: u32 = 99;

/// Writes the input of every task and prints its line: name, milliseconds, number of the answer, points.
pub fn run(folder: &Path, quick: bool) -> io::Result<()> {
    let n = if quick { QUICK } else { ALL };
    let mut draw = Draw(11);
    fs::create_dir_all(folder)?;
    kernel(folder, draw.points(n.kde, SIDE))?;
    hotspots(folder, draw.points(n.gi, SIDE))?;
    near_repeat(folder, &mut draw, n.knox)?;
    clusters(folder, draw.points(n.dbscan, 20_000.0))
}

/// Numbers behind each other, eight bytes each, the smallest byte first.
fn write(folder: &Path, name: &str, numbers: impl Iterator<Item = f64>) -> io::Result<()> {
    fs::write(folder.join(format!("{name}.f64")), numbers.flat_map(f64::to_le_bytes).collect::<Vec<_>>())
}

fn pairs(points: &[Punt]) -> impl Iterator<Item = f64> {
    points.iter().flat_map(|p| [p.x(), p.y()])
}

fn line(name: &str, time: std::time::Duration, answer: f64, n: usize) {
    println!("{name}\t{:.3}\t{answer:.9}\t{n}", time.as_secs_f64() * 1e3);
}

fn kernel(folder: &Path, points: Vec<Punt>) -> io::Result<()> {
    write(folder, "kde", pairs(&points))?;
    let keuze = SpreidingKeuze { bebouwd_km2: 500.0, straal: Some(RADIUS), pseudo: 0.0 };
    let (kader, vlak) = (frame(points.len()), grid());
    let (time, made) = median(5, || spreiding(&kader, &points, &[], &vlak, &keuze));
    let Ok(Getoond::Wel(map)) = made else { return Err(io::Error::other("no map")) };
    // Per square kilometre, whatever the period.
    line("kde", time, map.waarde.dichtheid[CELL] * kader.periode.jaren(), points.len());
    Ok(())
}

fn hotspots(folder: &Path, points: Vec<Punt>) -> io::Result<()> {
    write(folder, "gi", pairs(&points))?;
    let vlak = grid();
    let keuze = GiKeuze { raster: vlak.raster, basis: vec![1.0; vlak.binnen.len()], binnen: vlak.binnen, simulaties: 0 };
    let kader = frame(points.len());
    let (time, made) = median(5, || gi_ster(&kader, &points, &keuze));
    let top = made.map_err(io::Error::other)?.waarde.cellen.iter().map(|c| c.z).fold(f64::NEG_INFINITY, f64::max);
    line("gi", time, top, points.len());
    Ok(())
}

fn near_repeat(folder: &Path, draw: &mut Draw, n: usize) -> io::Result<()> {
    let points = draw.points(n, 10_000.0);
    let dated = draw.dated(&points);
    let days = dated.iter().map(|(_, day)| f64::from(veiligheidsbeeld::daynumber(*day)));
    write(folder, "knox", points.iter().zip(days).flat_map(|(p, day)| [p.x(), p.y(), day]))?;
    // One band each: closer than 100 metres, at most 28 days.
    let keuze = KnoxKeuze { afstanden: vec![100.0], dagen: vec![29], simulaties: ORDERS };
    let kader = frame(n);
    let (time, made) = median(5, || knox(&kader, &dated, &keuze));
    line("knox", time, made.map_err(io::Error::other)?.waarde.paren as f64, n);
    Ok(())
}

fn clusters(folder: &Path, points: Vec<Punt>) -> io::Result<()> {
    write(folder, "dbscan", pairs(&points))?;
    let kader = frame(points.len());
    let (time, made) = median(5, || dbscan(&kader, &points, 250.0, 40));
    let made = made.map_err(io::Error::other)?.waarde;
    // Clusters, and the events in them: places on a rim belong to a cluster in both, if not to the same.
    let inside = made.cluster.iter().flatten().count();
    line("dbscan", time, made.aantal as f64 * 1e6 + inside as f64, points.len());
    Ok(())
}
