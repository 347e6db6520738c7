use domain::Moment;
use proptest::prelude::*;

use super::{
    herstel, local,
    rem::{self, Maat, Teller},
    totp::Geheim,
    wachtwoord::{LANGST, afkeuring, hash_with, verify_with},
};

const NU: i64 = 1_796_126_400;

fn at(seconds: i64) -> Moment {
    Moment::from_micros((NU + seconds) * 1_000_000)
}

fn geheim() -> Geheim {
    Geheim::new(&[42; 20], "sanne.de.wit@voorbeeldstad.nl").unwrap()
}

#[test]
fn a_password_is_kept_as_argon2id_with_the_strength_of_owasp() {
    let hash = hash_with("drie fietsen in de regen", &[1; 16]).unwrap();
    assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
    assert!(verify_with("drie fietsen in de regen", &hash));
    assert!(!verify_with("drie fietsen in de zon", &hash));
    assert_ne!(hash, hash_with("drie fietsen in de regen", &[2; 16]).unwrap());
    assert!(!verify_with("", ""));
}

#[test]
fn weak_passwords_are_refused_with_their_reason() {
    let own = ["Sanne de Wit", "sanne.de.wit@voorbeeldstad.nl", "Voorbeeldstad"];
    for (password, reason) in [
        ("elf tekens!", "fout-wachtwoord-kort"),
        ("aaaaaaaaaaaaaa", "fout-wachtwoord-bekend"),
        ("Welkom2026!!!!", "fout-wachtwoord-bekend"),
        ("WachtwoordWachtwoord", "fout-wachtwoord-bekend"),
        ("correcthorsebatterystaple", "fout-wachtwoord-bekend"),
        ("Welkom Welkom 12", "fout-wachtwoord-bekend"),
        ("Voorbeeldstad01!", "fout-wachtwoord-bekend"),
        ("sanne-voorbeeldstad", "fout-wachtwoord-eigen"),
    ] {
        assert_eq!(afkeuring(password, &own), Some(reason), "{password}");
    }
    for good in ["drie fietsen in de regen", "Sanne eet graag haring op dinsdag", "kX9#mQ2$vL7!", "een ëéñ lang woord"] {
        assert_eq!(afkeuring(good, &own), None, "{good}");
    }
    assert_eq!(afkeuring(&"drie fietsen ".repeat(20), &own), Some("fout-wachtwoord-lang"));
    assert_eq!(LANGST, 128);
}

#[test]
fn a_code_works_once_and_at_most_one_step_off() {
    let g = geheim();
    let step = g.check(&g.code(NU), NU, 0).unwrap();
    assert_eq!(step, NU / 30);
    assert_eq!(g.check(&g.code(NU), NU, step), None, "the same step is refused");
    assert_eq!(g.check(&g.code(NU - 30), NU, step), None, "and so is an older one");
    assert_eq!(g.check(&g.code(NU + 30), NU, step), Some(step + 1));
    assert_eq!(g.check(&g.code(NU - 60), NU, 0), None);
    assert_eq!(g.check(&g.code(NU + 60), NU, 0), None);
    let spaced = format!(" {} {} ", &g.code(NU)[..3], &g.code(NU)[3..]);
    assert_eq!(g.check(&spaced, NU, 0), Some(step), "spaces may be typed");
}

#[test]
fn an_app_can_read_the_secret() {
    assert!(geheim().link().starts_with("otpauth://totp/"));
    assert!(geheim().groups().split(' ').all(|group| group.len() == 4));
    assert!(Geheim::new(&[1; 10], "").is_none());
    assert!(super::qr::qr(&geheim().link(), "QR").0.contains("<path d=\"M4 4h1v1h-1z"), "the corner of the first finder pattern");
}

#[test]
fn a_recovery_code_is_read_as_it_is_typed() {
    let code = herstel::code([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 255, 31]);
    assert_eq!(code.len(), 14);
    assert_eq!(herstel::normal(&format!(" {} ", code.to_uppercase().replace('-', " "))), herstel::normal(&code));
}

#[test]
fn after_signing_in_nobody_is_sent_away() {
    for (asked, to) in [
        ("/casussen?stand=open", "/casussen?stand=open"),
        ("//kwaad.example", "/"),
        ("https://kwaad.example", "/"),
        ("/\\kwaad.example", "/"),
        ("/a\r\nSet-Cookie: x", "/"),
        ("/aanmelden?naar=/", "/"),
        ("/afmelden", "/"),
        ("", "/"),
    ] {
        assert_eq!(local(asked), to, "{asked:?}");
    }
}

proptest! {
    #[test]
    fn the_wait_grows_and_ends(n in 0_i64..10_000) {
        prop_assert!(rem::wacht(n) <= rem::wacht(n + 1));
        prop_assert!(rem::wacht(n) <= 900, "no wait of more than a quarter of an hour: a lock would be a weapon");
        prop_assert_eq!(rem::wacht(n) == 0, n < 5);
    }

    #[test]
    fn who_waits_long_enough_may_try(aantal in 1_i64..100_000, past in 0_i64..5_000) {
        for maat in [Maat::Groeiend, Maat::Venster(rem::NETWERK), Maat::Venster(rem::BEGINNEN)] {
            let teller = Teller { aantal, laatst: at(0) };
            if let Err(seconds) = maat.next(Some(teller), at(past)) {
                prop_assert!((1..=900).contains(&seconds));
                prop_assert!(maat.next(Some(teller), at(past + seconds)).is_ok());
            }
        }
    }

    #[test]
    fn a_guesser_gets_few_attempts_in_a_day(gap in 1_i64..60) {
        let (mut teller, mut tries, mut now) = (None, 0, 0);
        while now < 86_400 {
            if let Ok(next) = Maat::Groeiend.next(teller, at(now)) {
                teller = Some(next);
                tries += 1;
            }
            now += gap;
        }
        prop_assert!(tries < 120, "{tries}");
    }

    #[test]
    fn a_network_gets_forty_attempts_a_quarter(step in 1_i64..20) {
        let (mut teller, mut tries) = (None, 0);
        for i in 0..899 / step {
            if let Ok(next) = Maat::Venster(rem::NETWERK).next(teller, at(i * step)) {
                teller = Some(next);
                tries += 1;
            }
        }
        prop_assert!(tries <= 40);
    }

    #[test]
    fn one_step_is_never_used_twice(offsets in prop::collection::vec(-45_i64..120, 1..30)) {
        let (g, mut last, mut used, mut now) = (geheim(), 0, Vec::new(), NU);
        for offset in offsets {
            now += offset.max(0) / 4;
            if let Some(step) = g.check(&g.code(now + offset.clamp(-40, 40)), now, last) {
                prop_assert!(!used.contains(&step));
                used.push(step);
                last = step;
            }
        }
    }
}
