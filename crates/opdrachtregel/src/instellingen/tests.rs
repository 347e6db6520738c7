use std::{fs, path::Path};

use super::*;

fn folder(name: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("nazorg-instelling-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    path
}

fn waar(data: &Path) -> Waar {
    Waar { data: Some(data.to_owned()), database: None }
}

#[test]
fn flag_goes_before_environment_before_file_before_default() {
    let data = folder("voorrang");
    let load = |flag: Option<&str>, env: Option<&str>| {
        let env = env.map(str::to_owned);
        let all = Instellingen::load(&waar(&data), &[("--listen", flag)], &|naam| if naam == "NAZORG_LISTEN" { env.clone() } else { None })
            .unwrap();
        let found = all.lijst().iter().find(|f| f.sleutel.naam == "listen").unwrap().clone();
        (found.waarde, found.bron)
    };
    assert_eq!(load(None, None), ("127.0.0.1:8080".to_owned(), Bron::Standaard));
    fs::write(data.join(CONFIG), "listen = \"127.0.0.1:3\"\n").unwrap();
    assert_eq!(load(None, None), ("127.0.0.1:3".to_owned(), Bron::Bestand));
    assert_eq!(load(None, Some("127.0.0.1:2")), ("127.0.0.1:2".to_owned(), Bron::Omgeving));
    assert_eq!(load(Some("127.0.0.1:1"), Some("127.0.0.1:2")), ("127.0.0.1:1".to_owned(), Bron::Vlag));
}

#[test]
fn every_mistake_is_named_at_once_with_its_place() {
    let data = folder("fouten");
    fs::write(data.join(CONFIG), "\nlisten = \"overal\"\nsessie_uren = 90\n").unwrap();
    let fout = Instellingen::load(&waar(&data), &[], &|_| None).unwrap_err().to_string();
    assert!(fout.contains("listen in ") && fout.contains("'overal'") && fout.contains("sessie_uren"), "{fout}");
    fs::write(data.join(CONFIG), "\nlisten = \"127.0.0.1:1\"\n  lisen = 3\n").unwrap();
    let fout = Instellingen::load(&waar(&data), &[], &|_| None).unwrap_err().to_string();
    assert!(fout.contains("nazorgregie.toml:3:3") && fout.contains("Bedoelde u listen?"), "{fout}");
    fs::write(data.join(CONFIG), "url = \n").unwrap();
    assert!(Instellingen::load(&waar(&data), &[], &|_| None).unwrap_err().to_string().contains("nazorgregie.toml:1:"));
}

#[test]
fn the_environment_cannot_turn_real_data_into_a_demonstration() {
    let data = folder("demo");
    fs::write(data.join(CONFIG), "gemeente = \"GM0344\"\n").unwrap();
    let all = Instellingen::load(&waar(&data), &[], &|naam| (naam == "NAZORG_DEMO").then(|| "ja".to_owned())).unwrap();
    assert!(!all.demo());
}

#[test]
fn a_written_file_reads_back_and_explains_itself() {
    let data = folder("schrijven");
    fs::write(data.join(CONFIG), text(&[("gemeente", "GM9999"), ("demo", "ja"), ("database", "")])).unwrap();
    let all = Instellingen::load(&waar(&data), &[], &|_| None).unwrap();
    assert!(all.demo());
    assert_eq!(all.gemeente().unwrap().as_str(), "GM9999");
    assert!(all.database().ends_with("/nazorg.db"));
    let written = fs::read_to_string(data.join(CONFIG)).unwrap();
    assert!(SLEUTELS.iter().all(|s| written.contains(s.uitleg)));
}

#[test]
fn passwords_are_masked() {
    assert_eq!(masked("postgres://nazorg:geheim@db:5432/nazorg?sslmode=require"), "postgres://nazorg:***@db:5432/nazorg?sslmode=require");
    assert_eq!(masked("postgres:///nazorg?host=/run&password=geheim"), "postgres:///nazorg?host=/run&password=***");
    assert_eq!(masked("postgres://nazorg:ge@heim@db/x"), "postgres://nazorg:***@db/x");
    assert_eq!(masked("sqlite:///srv/nazorg.db"), "sqlite:///srv/nazorg.db");
}

#[test]
fn only_https_makes_cookies_secure() {
    let data = folder("https");
    let load = |url: &str| Instellingen::load(&waar(&data), &[("--url", Some(url))], &|naam| (naam == "NAZORG_X").then(String::new));
    fs::write(data.join(CONFIG), "gemeente = \"GM0344\"\n").unwrap();
    assert!(load("https://nazorg.voorbeeld.nl/").unwrap().for_app().unwrap().secure);
    assert!(!load("http://127.0.0.1:8080").unwrap().for_app().unwrap().secure);
    assert!(load("nazorg.voorbeeld.nl").is_err());
    assert!(load("https://nazorg.voorbeeld.nl/pad").is_err());
}
