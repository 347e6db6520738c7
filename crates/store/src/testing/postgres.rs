//! A throwaway PostgreSQL server.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    str::FromStr,
    sync::{Mutex, OnceLock},
};

use sqlx::{Connection, Executor, PgConnection, postgres::PgConnectOptions};

use crate::{DbConfig, config::Place, db::own_sql};

/// The role that owns test databases: no superuser, because row level security does not bind those.
const ROLE: &str = "nazorg_test";

/// Makes an empty database and gives its place.
pub(super) async fn create(name: &str) -> DbConfig {
    let mut admin = admin().await;
    // Two processes can make the role at the same moment; then one of them finds it there.
    let role = format!("CREATE ROLE {ROLE} LOGIN PASSWORD '{ROLE}'");
    if let Err(error) = admin.execute(sqlx::raw_sql(own_sql(role))).await {
        let code = error.as_database_error().and_then(|error| error.code()).unwrap_or_default().into_owned();
        assert!(matches!(code.as_str(), "42710" | "23505"), "{error}");
    }
    admin.execute(sqlx::raw_sql(own_sql(format!("CREATE DATABASE {name} OWNER {ROLE}")))).await.unwrap();
    admin.close().await.unwrap();
    DbConfig(Place::Postgres(Box::new(server().database(name).username(ROLE).password(ROLE))))
}

/// The address of a test database, with the folder of the socket when the server listens in one.
pub(super) fn address(options: &PgConnectOptions) -> String {
    let (port, name) = (options.get_port(), options.get_database().unwrap_or_default());
    match options.get_socket() {
        Some(folder) => format!("postgres://{ROLE}:{ROLE}@localhost:{port}/{name}?host={}", folder.display()),
        None => format!("postgres://{ROLE}:{ROLE}@{}:{port}/{name}", options.get_host()),
    }
}

/// Removes a database, whoever is still connected.
pub(super) async fn drop(name: &str) {
    let mut admin = admin().await;
    admin.execute(sqlx::raw_sql(own_sql(format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")))).await.unwrap();
    admin.close().await.unwrap();
}

async fn admin() -> PgConnection {
    PgConnection::connect_with(&server()).await.expect("the test server of PostgreSQL does not answer")
}

/// The server as superuser.
fn server() -> PgConnectOptions {
    static SERVER: OnceLock<PgConnectOptions> = OnceLock::new();
    SERVER
        .get_or_init(|| match env::var("NAZORG_TEST_POSTGRES") {
            Ok(address) => PgConnectOptions::from_str(&address).expect("NAZORG_TEST_POSTGRES is no address"),
            Err(_) => start(),
        })
        .clone()
}

/// Starts a server in a temporary folder, reachable through a socket in that folder only.
fn start() -> PgConnectOptions {
    let folder = env::temp_dir().join(format!("nazorg-pg-{}", super::id().simple()));
    fs::create_dir_all(&folder).unwrap();
    let (data, log) = (folder.join("data"), folder.join("log"));
    if is_root() {
        run(Command::new("chown").arg("postgres").arg(&folder));
    }
    let quick = ["--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C", "--no-sync", "--wal-segsize=1"];
    run(program("initdb").args(quick).arg("-D").arg(&data));
    watch(&folder, &data);
    let options = format!(
        "-k {} -c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200",
        folder.display()
    );
    run(program("pg_ctl").args(["start", "-w", "-D"]).arg(&data).arg("-l").arg(&log).arg("-o").arg(options));
    PgConnectOptions::new_without_pgpass().socket(&folder).port(5432).username("postgres").database("postgres")
}

/// A helper that waits for this process to end, however that happens, and then stops the server and removes its folder.
fn watch(folder: &Path, data: &Path) {
    static HELPER: Mutex<Option<Child>> = Mutex::new(None);
    let stop = program("pg_ctl");
    let words = std::iter::once(stop.get_program()).chain(stop.get_args()).map(|word| word.to_string_lossy().into_owned());
    let stop = words.collect::<Vec<_>>().join(" ");
    let script = format!("cat >/dev/null; {stop} stop -m immediate -D '{}'; rm -rf '{}'", data.display(), folder.display());
    let mut helper = Command::new("sh");
    helper.arg("-c").arg(script).current_dir("/").stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut helper, 0);
    *HELPER.lock().unwrap() = Some(helper.spawn().unwrap());
}

/// A program of PostgreSQL, run as postgres when we are root: PostgreSQL refuses root.
fn program(name: &str) -> Command {
    let path = find(name);
    if !is_root() {
        return Command::new(path);
    }
    let mut command = Command::new("setpriv");
    command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]).arg(path);
    command
}

fn find(name: &str) -> PathBuf {
    let paths = env::var_os("PATH").unwrap_or_default();
    let on_path = env::split_paths(&paths).map(|folder| folder.join(name)).find(|file| file.is_file());
    let installed = || {
        let mut versions: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql").ok()?.flatten().map(|entry| entry.path()).collect();
        versions.sort();
        versions.into_iter().rev().map(|version| version.join("bin").join(name)).find(|file| file.is_file())
    };
    on_path
        .or_else(installed)
        .unwrap_or_else(|| panic!("no {name}: install PostgreSQL, set NAZORG_TEST_POSTGRES, or set NAZORG_TEST_ENGINES=sqlite"))
}

fn is_root() -> bool {
    let output = Command::new("id").arg("-u").output();
    output.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn run(command: &mut Command) {
    let output = command.current_dir("/").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).output().unwrap();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
}
