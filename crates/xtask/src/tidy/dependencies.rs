//! Which crate may stand on which: rules know no technique, slices know each other in one direction.

use super::Finding;
use crate::source::top;
use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;
use std::process::Command;

/// Everything the pure rules may stand on.
const DOMAIN: &[&str] = &["jiff", "serde", "serde_json", "thiserror", "uuid"];

/// Layers below the slices; they know no subject.
const BELOW: &[&str] = &["invoer", "kern", "web", "store", "office", "tabel", "kaart", "ophalen", "veiligheidsbeeld", "policy", "domain"];

/// Own crates that each crate may use, from bottom to top.
const DIRECTION: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("documents", &[]),
    ("office", &[]),
    ("policy", &["domain"]),
    ("store", &["domain"]),
    ("tabel", &[]),
    ("kaart", &[]),
    ("ophalen", &[]),
    ("veiligheidsbeeld", &[]),
    ("web", &["domain"]),
    ("kern", &["web", "store", "policy", "domain"]),
    ("invoer", &["kern", "web", "store", "tabel", "policy", "domain"]),
    ("opdrachtregel", &["kern", "ophalen", "store", "policy", "domain"]),
    ("beheer", &[]),
    ("mandaat", &[]),
    ("aanwijzen", &["mandaat"]),
    ("inventaris", &[]),
    ("partners", &["inventaris"]),
    ("maatregelen", &["inventaris"]),
    ("beeld", &["inventaris", "mandaat"]),
    ("draaiboek", &["inventaris", "mandaat"]),
    ("draaiboeken", &["draaiboek", "inventaris", "mandaat"]),
    ("voorbereiden", &["draaiboek", "inventaris", "mandaat"]),
    ("casus", &[]),
    ("screenen", &["casus", "mandaat"]),
    ("verlenen", &["casus", "inventaris", "mandaat"]),
    ("evalueren", &["casus", "mandaat"]),
    ("oefenen", &["casus", "inventaris", "mandaat"]),
    ("toezicht", &[]),
    ("start", &["beheer"]),
];

/// The first of [`DIRECTION`] that is a slice: it and the next may use the layers below as well.
const FIRST_SLICE: &str = "beheer";

/// Packages that would bring in a second TLS library, a second SQLite or a system library.
const UNWANTED: &[&str] = &["openssl-sys", "native-tls", "aws-lc-sys", "rusqlite"];

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    kind: Option<String>,
}

/// Reads the manifests and the lock file.
pub fn check() -> Result<Vec<Finding>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--format-version", "1", "--offline"])
        .current_dir(top())
        .output()
        .context("cargo metadata")?;
    ensure!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    let metadata: Metadata = serde_json::from_slice(&output.stdout)?;
    let lock = std::fs::read_to_string(top().join("Cargo.lock")).context("Cargo.lock")?;
    let mut findings = judge(&metadata.packages);
    findings.extend(unwanted(&lock));
    Ok(findings)
}

fn judge(packages: &[Package]) -> Vec<Finding> {
    let own: Vec<&str> = packages.iter().map(|it| it.name.as_str()).collect();
    let uses = packages.iter().flat_map(|package| {
        let shipped = package.dependencies.iter().filter(|it| it.kind.is_none());
        shipped.map(move |it| (package.name.as_str(), it.name.as_str()))
    });
    uses.filter(|(user, used)| !allowed(user, used, own.contains(used)))
        .map(|(user, used)| Finding::on(format!("crate {user}"), format!("may not stand on {used}, see ARCHITECTURE.md")))
        .collect()
}

fn allowed(user: &str, used: &str, used_is_own: bool) -> bool {
    if user == "domain" {
        return DOMAIN.contains(&used);
    }
    let Some(at) = DIRECTION.iter().position(|(name, _)| *name == user) else {
        return true;
    };
    let is_slice = DIRECTION.iter().position(|(name, _)| *name == FIRST_SLICE).is_some_and(|first| at >= first);
    !used_is_own || DIRECTION[at].1.contains(&used) || (is_slice && BELOW.contains(&used))
}

fn unwanted(lock: &str) -> Vec<Finding> {
    UNWANTED
        .iter()
        .filter(|name| lock.contains(&format!("name = \"{name}\"\n")))
        .map(|name| Finding::on("Cargo.lock", format!("{name} may not be in the tree, see deny.toml")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domain_stands_on_its_list_alone() {
        assert!(allowed("domain", "jiff", false));
        assert!(!allowed("domain", "tokio", false));
    }

    #[test]
    fn slices_know_each_other_in_one_direction() {
        assert!(allowed("verlenen", "casus", true));
        assert!(!allowed("screenen", "verlenen", true) && !allowed("verlenen", "screenen", true), "pages of pages");
        assert!(!allowed("evalueren", "toezicht", true));
        assert!(allowed("voorbereiden", "mandaat", true));
        assert!(!allowed("screenen", "voorbereiden", true), "a casus does not stand on the plan");
        assert!(!allowed("voorbereiden", "draaiboeken", true) && !allowed("draaiboeken", "voorbereiden", true), "pages of pages");
    }

    #[test]
    fn no_layer_knows_a_slice_or_the_pdf_maker() {
        assert!(allowed("beheer", "kern", true));
        assert!(!allowed("kern", "beheer", true));
        assert!(!allowed("start", "documents", true));
        assert!(allowed("server", "documents", true));
    }

    #[test]
    fn unwanted_packages_are_found_by_their_whole_name() {
        assert_eq!(unwanted("name = \"rusqlite\"\n").len(), 1);
        assert!(unwanted("name = \"rusqlite-helper\"\n").is_empty());
    }
}
