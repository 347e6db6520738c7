//! Inputs that once were interesting stay so: each is read, checked, and if it can be used, run and drawn. `cargo run -p xtask -- fuzz`
//! looks for more.

#[path = "../../../fuzz/proefbank.rs"]
mod proefbank;

use std::{fs, path::PathBuf, time::Instant};

use proefbank::Proefbank;

fn corpus() -> Vec<(String, Vec<u8>)> {
    let dir = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/draaiboek");
    let mut all: Vec<(String, Vec<u8>)> = fs::read_dir(&dir)
        .expect("the corpus")
        .flatten()
        .map(|e| (e.file_name().to_string_lossy().into_owned(), fs::read(e.path()).expect("a file of the corpus")))
        .collect();
    all.sort();
    all
}

#[test]
fn every_input_of_the_corpus_gives_findings_and_no_fault() {
    let bank = Proefbank::new().expect("the shipped policy");
    let all = corpus();
    assert!(all.len() >= 20, "{}", all.len());
    let mut usable = 0;
    for (name, bytes) in all {
        let clock = Instant::now();
        let spoor = bank.run(&bytes);
        usable += usize::from(spoor.bruikbaar);
        assert!(clock.elapsed().as_secs() < 20, "{name}: {:?}", clock.elapsed());
    }
    assert!(usable > 0, "some of them can be used, so that running and drawing is tried too");
}

#[test]
fn damage_is_told_apart() {
    let bank = Proefbank::new().expect("the shipped policy");
    let spoor = |bytes: &[u8]| bank.run(bytes);
    assert!(!spoor(b"\xff").bruikbaar);
    assert_ne!(spoor(b"id = 1"), spoor(b"\xff"));
}
