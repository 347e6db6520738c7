//! Makes release builds notice new or changed texts and assets. Debug builds read them from disk when they start.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if std::env::var("PROFILE").is_ok_and(|p| p == "release") {
        println!("cargo:rerun-if-changed=../../beleid/teksten");
        println!("cargo:rerun-if-changed=../../web/dist");
    }
}
