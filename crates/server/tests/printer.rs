//! The printer: documents made in processes of their own, by the program as it is installed.

use std::path::PathBuf;
use std::time::Duration;

use domain::Moment;
use serde_json::{Value, json};
use server::{
    printer::{Limits, Printer},
    wiring,
};

fn printer(limits: Limits) -> Printer {
    Printer::new(PathBuf::from(env!("CARGO_BIN_EXE_nazorgregie")), limits)
}

fn moment() -> Moment {
    Moment::from_micros(1_793_912_400_000_000)
}

#[test]
fn the_same_document_as_in_this_process() {
    let printer = printer(Limits::default());
    let here = wiring::print("belkaart", &Value::Null, moment()).expect("printed here");
    let there = printer.print("belkaart", &Value::Null, moment()).expect("printed there");
    assert_eq!(here, there);
}

#[test]
fn the_sentence_of_the_typesetter_comes_back_and_the_process_goes_on() {
    let printer = printer(Limits::default());
    let sentence = printer.print("geen-sjabloon", &Value::Null, moment()).expect_err("no such template");
    assert_eq!(sentence, wiring::print("geen-sjabloon", &Value::Null, moment()).expect_err("nor here"));
    assert_eq!(printer.rest(), 1, "its process still waits for work");
    printer.print("belkaart", &Value::Null, moment()).expect("printed");
    assert_eq!(printer.rest(), 1, "and was used again");
}

#[test]
fn a_process_without_work_ends() {
    let printer = printer(Limits { idle: Duration::ZERO, ..Limits::default() });
    printer.print("belkaart", &Value::Null, moment()).expect("printed");
    assert_eq!(printer.rest(), 0);
    printer.print("belkaart", &Value::Null, moment()).expect("a new one prints");
}

#[test]
fn a_document_that_takes_too_long_is_given_up() {
    let printer = printer(Limits { longest: Duration::ZERO, ..Limits::default() });
    assert_eq!(printer.print("belkaart", &Value::Null, moment()), Err("the document took too long".to_owned()));
    assert_eq!(printer.rest(), 0, "and its process is gone");
}

#[test]
fn a_program_that_does_not_print_is_said() {
    let stops = Printer::new(PathBuf::from("/bin/true"), Limits::default());
    assert_eq!(stops.print("belkaart", &json!({}), moment()), Err("the printer stopped".to_owned()));
    let absent = Printer::new(PathBuf::from("/bestaat/niet"), Limits::default());
    assert!(absent.print("belkaart", &json!({}), moment()).expect_err("nothing there").starts_with("the printer cannot start"));
}

#[test]
fn who_comes_when_all_are_busy_waits() {
    let printer = printer(Limits { presses: 1, ..Limits::default() });
    let made = std::thread::scope(|scope| {
        let all = [(); 3].map(|()| scope.spawn(|| printer.print("belkaart", &Value::Null, moment())));
        all.map(|one| one.join().expect("no panic").expect("printed"))
    });
    assert!(made.windows(2).all(|pair| pair[0] == pair[1]));
    assert_eq!(printer.rest(), 1);
}

/// That its process was killed says nothing of the next document.
#[cfg(unix)]
#[test]
fn a_process_that_was_killed_meanwhile_is_replaced() {
    use std::{fs, os::unix::fs::PermissionsExt, process::Command};

    let place = std::env::temp_dir().join(format!("drukker-{}", std::process::id()));
    fs::create_dir_all(&place).expect("a place");
    let (program, number) = (place.join("programma"), place.join("nummer"));
    let lines = format!("#!/bin/sh\necho $$ >'{}'\nexec '{}' \"$@\"\n", number.display(), env!("CARGO_BIN_EXE_nazorgregie"));
    fs::write(&program, lines).expect("written");
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("may run");

    let printer = Printer::new(program, Limits::default());
    let first = printer.print("belkaart", &Value::Null, moment()).expect("printed");
    let process = || fs::read_to_string(&number).expect("a number").trim().to_owned();
    let killed = process();
    assert!(Command::new("kill").args(["-9", &killed]).status().expect("kill").success());
    assert_eq!(printer.print("belkaart", &Value::Null, moment()).expect("printed by another"), first);
    assert_ne!(process(), killed);
    fs::remove_dir_all(place).expect("cleared");
}

/// Also when it is started without an environment, as the service starts it.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[test]
fn the_program_has_as_many_heaps_as_processors_in_the_process_that_was_started() {
    use std::process::{Command, Stdio};

    let mut child = Command::new(env!("CARGO_BIN_EXE_nazorgregie"))
        .arg("drukker")
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .expect("started");
    let wanted = format!("MALLOC_ARENA_MAX={}", std::thread::available_parallelism().expect("processors"));
    let environment = || std::fs::read_to_string(format!("/proc/{}/environ", child.id())).unwrap_or_default();
    let limited = (0..500).any(|_| {
        std::thread::sleep(Duration::from_millis(10));
        environment().split('\0').any(|entry| entry == wanted)
    });
    child.kill().expect("ended");
    child.wait().expect("gone");
    assert!(limited, "{wanted} in the environment");
}
