//! Bad input: a clear sentence, an exit code that is not 0, and nothing damaged.
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

mod hulp;

use std::{fs, net::TcpListener};

use hulp::{Dienst, Map, free_port, init, run, text};

#[test]
fn help_is_dutch_and_complete() {
    let help = run(&["--help"]).ok().out;
    for word in ["init", "serve", "demo", "doctor", "backup", "restore", "journaal", "Eindcodes", "Opdrachten", "NAZORG_"] {
        assert!(help.contains(word), "no {word} in: {help}");
    }
    for command in [
        "init",
        "serve",
        "demo",
        "doctor",
        "backup",
        "restore",
        "uitnodigen",
        "instellingen",
        "samenvatting",
        "bench-data",
        "draaiboek",
        "veiligheidsbeeld",
    ] {
        let help = run(&[command, "--help"]).ok().out;
        for english in ["Usage", "Options:", "Print help", "[OPTIONS]", "default:", "possible values"] {
            assert!(!help.contains(english), "{english} in help of {command}");
        }
    }
    assert!(run(&["--version"]).ok().out.contains("nazorgregie 0."));
}

#[test]
fn a_wrong_command_line_is_explained() {
    run(&["ini"]).fails(2, &["De opdracht ini bestaat niet. Bedoelde u init?"]);
    run(&["serv"]).fails(2, &["De opdracht serv bestaat niet", "Bedoelde u serve?"]);
    run(&["serve", "--dta", "x"]).fails(2, &["--dta bestaat niet", "Bedoelde u --data?"]);
    run(&["backup"]).fails(2, &["Er ontbreekt nog", "--naar"]);
    run(&["serve", "--data"]).fails(2, &["hoort een waarde"]);
    run(&["uitnodigen", "--email", "jansen"]).fails(2, &["'jansen' past niet bij --email", "naam@gemeente.nl"]);
    run(&[]).fails(2, &["Opdrachten"]);
}

#[test]
fn an_unknown_municipality_gets_a_suggestion_and_leaves_nothing() {
    let map = Map::new();
    let data = map.path("nieuw");
    let with = |gemeente: &str| {
        run(&["init", "--gemeente", gemeente, "--beheerder-naam", "A", "--beheerder-email", "a@b.nl", "--data", text(&data)])
    };
    with("Uterecht").fails(2, &["'Uterecht' bestaat niet", "Bedoelde u Utrecht (GM0344)"]);
    with("GM9999").fails(2, &["verzonnen", "nazorgregie demo"]);
    assert!(!data.exists());
}

#[test]
fn the_summary_goes_to_who_directs_and_says_when_there_is_nobody() {
    let map = Map::new();
    let (begun, ready) = (map.path("begun"), map.path("ready"));
    run(&["demo", "--onvoorbereid", "--alleen-maken", "--data", text(&begun)]).ok();
    run(&["demo", "--leeg", "--alleen-maken", "--data", text(&ready)]).ok();
    let said = run(&["samenvatting", "--data", text(&begun)]).ok().out;
    assert!(said.starts_with("Nazorg Voorbeeldstad: 0% gereed"), "{said}");
    run(&["samenvatting", "--data", text(&begun), "--mail"]).fails(2, &["Er is niemand", "aanstelling"]);
    let mail = run(&["samenvatting", "--data", text(&ready), "--mail"]).ok().out;
    let (head, body) = mail.split_once("\n\n").unwrap();
    assert!(head.starts_with("To: ") && head.contains("hoofd-oov@voorbeeldstad.example") && head.contains("Auto-Submitted"), "{head}");
    assert!(body.contains("% gereed") && !body.contains("Sanne"), "{body}");
}

#[test]
fn an_installation_is_complete_private_and_made_once() {
    let map = Map::new();
    let data = map.path("utrecht");
    let made = init(&data, &["--url", "https://nazorg.voorbeeld.nl"]).ok();
    assert!(made.out.contains("https://nazorg.voorbeeld.nl/uitnodiging/"), "{}", made.out);
    let mut names: Vec<String> = fs::read_dir(&data).unwrap().map(|f| f.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["nazorg.db", "nazorgregie.toml", "sleutelbos.json"]);
    let mode = |path: &std::path::Path| std::os::unix::fs::PermissionsExt::mode(&fs::metadata(path).unwrap().permissions()) & 0o777;
    assert_eq!((mode(&data), mode(&data.join("sleutelbos.json")), mode(&data.join("nazorgregie.toml"))), (0o700, 0o600, 0o600));
    let ring = fs::read(data.join("sleutelbos.json")).unwrap();
    init(&data, &[]).fails(3, &["staat al een installatie", "niets veranderd"]);
    assert_eq!(fs::read(data.join("sleutelbos.json")).unwrap(), ring);
}

#[test]
fn a_folder_with_something_else_in_it_is_left_alone() {
    let map = Map::new();
    fs::write(map.path("foto.jpg"), "x").unwrap();
    init(&map.0, &[]).fails(3, &["niet leeg"]);
    fs::write(map.path("bestand"), "x").unwrap();
    init(&map.path("bestand").join("map"), &[]).fails(3, &["geen map"]);
    assert_eq!(fs::read_dir(&map.0).unwrap().count(), 2);
}

#[test]
fn a_missing_server_of_postgres_is_named_and_leaves_nothing() {
    let map = Map::new();
    let data = map.path("pg");
    let address = format!("postgres://nazorg:geheim@127.0.0.1:{}/nazorg", free_port());
    let said = init(&data, &["--database", &address]).fails(4, &["PostgreSQL antwoordt niet op 127.0.0.1", "verbinding geweigerd"]);
    assert!(!said.err.contains("geheim"));
    assert!(!data.exists());
}

#[test]
fn serving_nothing_or_a_broken_thing_is_refused() {
    let map = Map::new();
    run(&["serve", "--data", text(&map.path("niets"))]).fails(3, &["staat geen installatie", "nazorgregie init"]);
    assert!(!map.path("niets").exists());

    let data = map.path("utrecht");
    init(&data, &[]).ok();
    let listen = format!("127.0.0.1:{}", free_port());
    let serve = || run(&["serve", "--data", text(&data), "--listen", &listen]);
    let database = data.join("nazorg.db");
    let good = fs::read(&database).unwrap();

    fs::write(&database, "dit is geen database, maar wel een bestand van enige lengte").unwrap();
    serve().fails(4, &["beschadigd of is geen database", "back-up"]);
    fs::remove_file(&database).unwrap();
    serve().fails(4, &["databasebestand ontbreekt", "nazorgregie restore"]);
    assert!(!database.exists(), "a missing database must not be replaced by an empty one");
    fs::write(&database, &good).unwrap();

    let ring = data.join("sleutelbos.json");
    let keys = fs::read(&ring).unwrap();
    fs::remove_file(&ring).unwrap();
    serve().fails(3, &["sleutelbos ontbreekt", "kopie"]);
    assert!(!ring.exists(), "missing keys must not be replaced by fresh ones");
    fs::write(&ring, keys).unwrap();
    serve().fails(3, &["sleutelbos", "chmod 600"]);
    std::fs::set_permissions(&ring, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();

    fs::write(data.join("nazorgregie.toml"), "gemeente = \"GM0363\"\n").unwrap();
    serve().fails(4, &["niet van gemeente GM0363", "GM0344"]);
    fs::write(data.join("nazorgregie.toml"), "gemeente = \"GM0344\"\nlisten = 8080\nlgo = \"json\"\n").unwrap();
    serve().fails(2, &["nazorgregie.toml:3:1", "Bedoelde u log?"]);
}

#[tokio::test]
async fn a_newer_schema_is_refused_and_stays() {
    let map = Map::new();
    let data = map.path("utrecht");
    init(&data, &[]).ok();
    let config = store::DbConfig::parse(&format!("sqlite://{}", data.join("nazorg.db").display())).unwrap();
    let newer = [store::Migration { name: "later/0001_iets", sql: "CREATE TABLE later (gemeente TEXT NOT NULL);" }];
    let mut all = server::wiring::migrations();
    all.push(Box::leak(Box::new(newer)));
    store::Db::open(&config, store::KeyRing::for_test(), &all).await.unwrap().close().await;
    let before = fs::read(data.join("nazorg.db")).unwrap();
    run(&["serve", "--data", text(&data), "--listen", &format!("127.0.0.1:{}", free_port())])
        .fails(4, &["nieuwere versie", "later/0001_iets"]);
    assert!(fs::read(data.join("nazorg.db")).unwrap() == before, "the database changed");
}

#[test]
fn a_port_in_use_is_named_before_anything_is_touched() {
    let map = Map::new();
    let data = map.path("utrecht");
    init(&data, &[]).ok();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let listen = taken.local_addr().unwrap();
    run(&["serve", "--data", text(&data), "--listen", &listen.to_string()]).fails(5, &["al in gebruik", "--listen"]);
    run(&["serve", "--data", text(&data), "--listen", "192.0.2.1:9000"]).fails(5, &["hoort niet bij deze machine"]);
    run(&["serve", "--data", text(&data), "--listen", "overal"]).fails(2, &["--listen", "geen adres met poort"]);
    run(&["demo", "--data", text(&map.path("demo")), "--listen", &listen.to_string()]).fails(5, &["al in gebruik"]);
    assert!(!map.path("demo").exists());
}

#[test]
fn a_second_service_on_the_same_folder_is_refused_and_the_first_goes_on() {
    let map = Map::new();
    let data = map.path("utrecht");
    init(&data, &[]).ok();
    let first = Dienst::start(&["serve", "--data", text(&data)]);
    run(&["serve", "--data", text(&data), "--listen", &format!("127.0.0.1:{}", free_port())])
        .fails(3, &["Er draait al een dienst op", "--data"]);
    assert!(first.get("/aanmelden").is_some(), "the first one still answers");
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let map = Map::new();
    let data = map.path("utrecht");
    init(&data, &[]).ok();
    let port = free_port().to_string();
    // Root may write everywhere: let someone without rights try.
    let root = std::process::Command::new("id").arg("-u").output().unwrap().stdout.trim_ascii() == b"0";
    let mut serve = if root {
        for path in [&map.0, &data] {
            fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
        }
        fs::set_permissions(data.join("nazorgregie.toml"), std::os::unix::fs::PermissionsExt::from_mode(0o644)).unwrap();
        let copy = map.path("nazorgregie");
        fs::copy(env!("CARGO_BIN_EXE_nazorgregie"), &copy).unwrap();
        let mut serve = std::process::Command::new("setpriv");
        serve.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(copy);
        serve
    } else {
        fs::set_permissions(&data, std::os::unix::fs::PermissionsExt::from_mode(0o500)).unwrap();
        hulp::program(&[])
    };
    let said: hulp::Uitkomst =
        serve.args(["serve", "--data", text(&data), "--listen", &format!("127.0.0.1:{port}")]).output().unwrap().into();
    fs::set_permissions(&data, std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
    said.fails(3, &["kan niets worden geschreven", "schrijfrechten"]);
}

#[test]
fn a_demo_keeps_its_data_and_never_touches_a_real_installation() {
    let map = Map::new();
    let (real, demo) = (map.path("echt"), map.path("demo"));
    init(&real, &[]).ok();
    run(&["demo", "--data", text(&real), "--alleen-maken"]).fails(3, &["echte installatie", "niets veranderd"]);
    run(&["demo", "--data", text(&demo), "--alleen-maken"]).ok();
    let ring = fs::read(demo.join("sleutelbos.json")).unwrap();
    let dienst = Dienst::start(&["demo", "--data", text(&demo)]);
    assert!(dienst.get("/readyz").unwrap().contains("200 OK"));
    run(&["restore", "--data", text(&demo), "--van", "/dev/null", "--overschrijf"]).fails(3, &["dienst draait nog"]);
    assert_eq!(dienst.signal("-TERM"), Some(0));
    assert_eq!(fs::read(demo.join("sleutelbos.json")).unwrap(), ring);
}

#[test]
fn settings_are_shown_with_their_source_and_without_passwords() {
    let map = Map::new();
    let data = map.path("x");
    let said = hulp::program(&["instellingen", "--data", text(&data), "--database", "postgres://nazorg:geheim@db/x"])
        .env("NAZORG_LISTEN", "127.0.0.1:9")
        .output()
        .unwrap();
    let said = hulp::Uitkomst::from(said).ok();
    assert!(said.out.contains("listen = 127.0.0.1:9   (omgeving)"), "{}", said.out);
    assert!(said.out.contains("postgres://nazorg:***@db/x   (vlag)"), "{}", said.out);
    assert!(!said.out.contains("geheim"));
}

#[test]
fn the_doctor_names_what_is_wrong_and_the_remedy() {
    let map = Map::new();
    let data = map.path("utrecht");
    let made = init(&data, &[]);
    assert!(made.out.contains("serve --listen") && made.out.contains("Vervang dan http://127.0.0.1:8080"), "{}", made.out);
    let said = run(&["doctor", "--data", text(&data)]);
    assert!(said.out.contains("let op  adres") && !said.out.contains("MIS     adres"), "init says the same of a trial here: {}", said.out);
    assert!(said.out.contains("niet met https") && said.out.contains("nog nooit een back-up"), "{}", said.out);
    assert!(said.out.contains("uitnodigen --email ADRES\n"), "{}", said.out);
    let nameless = map.path("naamloos");
    run(&["init", "--gemeente", "GM0344", "--data", text(&nameless)]).ok();
    let hint = run(&["doctor", "--data", text(&nameless)]).out;
    assert!(hint.contains("uitnodigen\n") && !hint.contains("--email"), "the first administrator has no address yet: {hint}");
    assert!(said.out.contains("(Nederlandse tijd)") && !said.out.contains("Z\n"), "{}", said.out);
    let missing = map.path("geen-map/x.nazorg");
    let folder = format!("De map {} bestaat niet", map.path("geen-map").display());
    run(&["backup", "--data", text(&data), "--naar", text(&missing)]).fails(3, &[&folder]);
    let open = map.path("open");
    init(&open, &["--url", "http://nazorg.voorbeeld.nl"]).ok();
    let said = run(&["doctor", "--data", text(&open)]);
    assert!(said.code == 1 && said.out.contains("MIS     adres"), "http is wrong where others come: {}", said.out);
    fs::set_permissions(data.join("sleutelbos.json"), std::os::unix::fs::PermissionsExt::from_mode(0o644)).unwrap();
    let said = run(&["doctor", "--data", text(&data), "--json"]);
    let report: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    let ring = report["controles"].as_array().unwrap().iter().find(|c| c["controle"] == "sleutelbos").unwrap();
    assert_eq!(ring["staat"], "mis");
    assert!(ring["herstel"].as_str().unwrap().contains("chmod 600"));
    assert_eq!(said.code, 1);
}

#[test]
fn policy_with_an_error_names_file_line_and_column() {
    let map = Map::new();
    run(&["beleid", "check"]).ok();
    fs::create_dir_all(map.path("gemeenten")).unwrap();
    fs::write(
        map.path("gemeenten/2026.toml"),
        "geldig_vanaf = 2026-01-01\nbron = \"x\"\n\n[[gemeente]]\ncode = \"344\"\nnaam = \"U\"\nprovincie = \"U\"\n",
    )
    .unwrap();
    let said = run(&["beleid", "check", text(&map.0)]);
    assert_eq!(said.code, 6);
    assert!(said.out.contains("gemeenten/2026.toml:5:"), "{}", said.out);
}

#[test]
fn a_draaiboek_is_checked_with_its_trunk_from_the_files_or_the_program() {
    let map = Map::new();
    let folder = std::path::Path::new("../../beleid/draaiboeken");
    let shipped = folder.join("woningoverval/2026-01-01.toml");
    let good = run(&["draaiboek", "check", text(&shipped)]).ok();
    assert!(good.out.contains("Geen fouten in 1 bestand"), "{}", good.out);
    // By its name as well, as the other commands take it.
    let named = run(&["draaiboek", "check", "woningoverval"]).ok();
    assert_eq!(named.out, good.out);
    run(&["draaiboek", "check", "woningovervall"]).fails(2, &["geen draaiboek \"woningovervall\"", "Bedoelt u \"woningoverval\"?"]);
    // A mistake in a step: place, code, sentence, remedy.
    let branch = fs::read_to_string(&shipped).unwrap();
    let bad = map.path("tak.toml");
    fs::write(&bad, format!("{branch}\n[[stap]]\nid = \"proef\"\ntitel = \"Proef\"\nuitleg = \"Proef.\"\nfase = \"verlenen\"\nspoor = \"preventie\"\nper = \"casus\"\nwie = \"polite\"\nbron = \"eigen\"\n")).unwrap();
    let human = run(&["draaiboek", "check", text(&bad)]);
    let line = branch.lines().count() + 9;
    assert_eq!(human.code, 1, "{}{}", human.out, human.err);
    let want = format!("{}:{line}:1: fout [actor-onbekend] stap \"proef\": ", text(&bad));
    assert!(human.out.contains(&want) && human.out.contains("Bedoel je \"politie\"?"), "{want}\n{}", human.out);
    let program = run(&["draaiboek", "check", text(&bad), "--json"]);
    let json: serde_json::Value = serde_json::from_str(&program.out).unwrap();
    assert_eq!((program.code, &json["goed"], &json["bevindingen"][0]["code"]), (1, &false.into(), &"actor-onbekend".into()));
    assert_eq!((&json["bevindingen"][0]["regel"], &json["bevindingen"][0]["ernst"]), (&line.into(), &"fout".into()));
    // A trunk of one's own is found among the files, and missed without it.
    let trunk = fs::read_to_string(folder.join("overval/2026-01-01.toml")).unwrap();
    let (own, on_own) = (map.path("stam.toml"), map.path("eigen.toml"));
    fs::write(&own, trunk.replacen("\"overval\"", "\"eigen-stam\"", 1)).unwrap();
    fs::write(&on_own, branch.replacen("= \"overval\"", "= \"eigen-stam\"", 1)).unwrap();
    run(&["draaiboek", "check", text(&own), text(&on_own)]).ok();
    let alone = run(&["draaiboek", "check", text(&on_own)]);
    assert!(alone.code == 1 && alone.out.contains("[stam-onbekend]"), "{}", alone.out);
}

#[test]
fn a_draaiboek_that_cannot_be_read_ends_with_2() {
    let map = Map::new();
    run(&["draaiboek", "check", text(&map.path("weg.toml"))]).fails(2, &["weg.toml is niet te lezen: bestaat niet"]);
    let broken = map.path("stuk.toml");
    fs::write(&broken, "id = \"stuk").unwrap();
    let said = run(&["draaiboek", "check", text(&broken)]);
    assert!(said.code == 2 && said.out.contains("stuk.toml:1:") && said.out.contains("[onleesbaar]"), "{}", said.out);
    run(&["draaiboek", "check"]).fails(2, &["Er ontbreekt nog"]);
    fs::write(&broken, b"id = \"caf\xe9\"").unwrap();
    let said = run(&["draaiboek", "check", text(&broken)]);
    assert!(said.code == 2 && said.out.contains("stuk.toml:1:10: fout [onleesbaar]"), "{}", said.out);
}

#[test]
fn a_draaiboek_is_held_against_what_a_municipality_has_prepared() {
    let map = Map::new();
    let shipped = "../../beleid/draaiboeken/woningoverval/2026-01-01.toml";
    let ready = map.path("klaar.json");
    fs::write(&ready, r#"{ "dag": "2026-11-26", "partners": { "woningcorporatie": { "personen": 0 } }, "plaatsvervanger": true }"#)
        .unwrap();
    let said = run(&["draaiboek", "check", shipped, "--voorbereiding", text(&ready)]);
    assert_eq!(said.code, 1, "what the police give in a step of the trunk has no decision\n{}", said.out);
    for code in [
        "politiegegevens-zonder-besluit",
        "actor-zonder-persoon",
        "actor-zonder-afspraak",
        "nacht-zonder-vervanger",
        "partner-niet-in-register",
    ] {
        assert!(said.out.contains(&format!("[{code}]")), "{code}\n{}", said.out);
    }
    assert!(said.out.contains("nazorgregie draaiboek uitleg "), "{}", said.out);
    fs::write(&ready, r#"{ "dag": "gisteren" }"#).unwrap();
    run(&["draaiboek", "check", shipped, "--voorbereiding", text(&ready)]).fails(2, &["klaar.json:1:", "geen voorbereiding"]);
}

#[test]
fn stories_are_played_and_one_that_goes_otherwise_is_shown() {
    let map = Map::new();
    let all = run(&["draaiboek", "test"]).ok();
    assert!(all.out.starts_with("Alles kwam uit: "), "{}", all.out);
    let file = run(&["draaiboek", "test", "../../beleid/draaiboeken/woningoverval/2026-01-01.toml"]).ok();
    assert_eq!(run(&["draaiboek", "test", "woningoverval"]).ok().out, file.out, "by its name as well");
    run(&["draaiboek", "test", "woningovervall"]).fails(2, &["Bedoelt u \"woningoverval\"?"]);
    let own = map.path("verhaal.md");
    fs::write(&own, "```scenario\ndraaiboek woningoverval\nop 2026-11-26 22:05 melding\nverwacht melding-nalopen gedaan\n```\n").unwrap();
    let said = run(&["draaiboek", "test", text(&own)]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("verhaal.md:4: verwacht melding-nalopen gedaan") && said.out.contains("De stap is open."), "{}", said.out);
    let program = run(&["draaiboek", "test", text(&own), "--json"]);
    let json: serde_json::Value = serde_json::from_str(&program.out).unwrap();
    assert_eq!((&json["goed"], &json["verhalen"][0]["uitslag"]["mislukt"][0]["regel"]), (&false.into(), &4.into()));
    run(&["draaiboek", "test", text(&map.path("weg.md"))]).fails(2, &["weg.md is niet te lezen: bestaat niet"]);
}

#[test]
fn findings_are_explained_and_the_schema_is_given() {
    let page = run(&["draaiboek", "uitleg", "contact-voor-vrijgave"]).ok();
    assert!(page.out.starts_with("# Contact voordat de politie het vrijgeeft") && page.out.contains("## Zo is het goed"), "{}", page.out);
    let list = run(&["draaiboek", "uitleg"]).ok();
    assert!(list.out.lines().count() >= 30 && list.out.contains("nacht-zonder-vervanger"), "{}", list.out);
    run(&["draaiboek", "uitleg", "contact-voor-vrijgav"]).fails(2, &["Bedoelt u \"contact-voor-vrijgave\"?"]);
    let schema: serde_json::Value = serde_json::from_str(&run(&["draaiboek", "schema"]).ok().out).unwrap();
    assert_eq!(schema["title"], "Draaiboek");
}

#[test]
fn a_municipality_is_enough_to_begin_and_the_link_comes_again_when_it_was_lost() {
    let map = Map::new();
    let data = map.path("kaal");
    let gemaakt = run(&["init", "--gemeente", "GM0344", "--data", text(&data)]).ok();
    assert!(gemaakt.out.contains("/uitnodiging/"), "{}", gemaakt.out);
    let opnieuw = run(&["uitnodigen", "--data", text(&data)]).ok();
    assert!(opnieuw.out.contains("/uitnodiging/"), "{}", opnieuw.out);
    run(&["init", "--gemeente", "GM0344", "--data", text(&map.path("half")), "--beheerder-naam", "A"]).fails(2, &["--beheerder-email"]);
    init(&map.path("heel"), &[]).ok();
    run(&["uitnodigen", "--data", text(&map.path("heel"))]).fails(2, &["--email"]);
}
