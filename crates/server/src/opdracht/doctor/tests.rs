use super::{Verslag, bestanden, omgeving};

#[test]
fn free_room_is_read_from_df() {
    let df =
        "Filesystem     1024-blocks     Used Available Capacity Mounted on\n/dev/sda1         41152736 21000000  18030204      54% /\n";
    assert_eq!(bestanden::free_mb(df), Some(17_607));
    assert_eq!(bestanden::free_mb(""), None);
}

#[test]
fn only_what_is_wrong_makes_the_report_wrong() {
    let mut report = Verslag::default();
    report.good("a", "goed");
    report.mind("b", "let op", "kijk");
    assert!(!report.is_wrong());
    report.wrong("c", "mis", "herstel");
    assert!(report.is_wrong());
}

#[test]
fn only_an_address_of_this_machine_is_fit_to_try_without_tls() {
    for url in ["http://127.0.0.1:8080", "http://localhost:9000", "http://[::1]:8080", "http://127.0.0.1"] {
        assert!(omgeving::lokaal(url), "{url}");
    }
    for url in ["http://nazorg.utrecht.nl", "http://10.0.0.3:8080", "http://0.0.0.0:8080", ""] {
        assert!(!omgeving::lokaal(url), "{url}");
    }
}
