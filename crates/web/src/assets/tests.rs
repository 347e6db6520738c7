use super::*;

#[test]
fn encodings_are_read_from_the_header() {
    assert!(accepts("gzip, br;q=1.0", "br"));
    assert!(!accepts("gzip, br;q=0", "br"));
    assert!(!accepts("", "gzip"));
}

#[test]
fn unknown_and_internal_files_are_not_found() {
    for path in ["nee.css", "manifest.json", "../Cargo.toml", ".gitkeep", "app.css.br"] {
        assert_eq!(serve(path, &HeaderMap::new()).status(), StatusCode::NOT_FOUND, "{path}");
    }
}
