//! Sealed values and the key ring.

use std::path::PathBuf;

use uuid::Uuid;

use super::event;
use crate::{Db, KeyRing, StoreError, args, testing};

const NAME: &str = "betrokkene.naam";

async fn sealed(db: &Db, persoon: Uuid, text: &str) -> Vec<u8> {
    let tx = db.write(testing::deed(), testing::now()).await.unwrap();
    let sealed = tx.seal(persoon, NAME, text).await.unwrap();
    tx.commit(event()).await.unwrap();
    sealed
}

#[tokio::test]
async fn values_open_until_the_key_is_destroyed() {
    testing::each_engine(&[], |db| async move {
        let (anna, bert) = (testing::id(), testing::id());
        let (a, b) = (sealed(&db, anna, "Anna Voorbeeld").await, sealed(&db, bert, "Bert").await);
        assert!(!a.windows(4).any(|part| part == b"Anna"));
        let tx = db.read(&testing::gemeente()).await.unwrap();
        let before = db.statement_count();
        let open = tx.unseal_many(&[(bert, NAME, &b), (anna, NAME, &a), (bert, NAME, &b)]).await.unwrap();
        assert_eq!(open, [Some("Bert".into()), Some("Anna Voorbeeld".into()), Some("Bert".into())]);
        assert_eq!(db.statement_count() - before, 1, "one statement for all keys");
        drop(tx);

        let tx = db.write(testing::deed(), testing::now()).await.unwrap();
        assert!(tx.unseal(anna, NAME, &a).await.unwrap().is_some());
        tx.destroy_person(anna).await.unwrap();
        assert_eq!(tx.unseal(anna, NAME, &a).await.unwrap(), None, "the transaction itself forgets it too");
        tx.commit(event()).await.unwrap();
        let tx = db.read(&testing::gemeente()).await.unwrap();
        assert_eq!(tx.unseal_many(&[(anna, NAME, &a), (bert, NAME, &b)]).await.unwrap(), [None, Some("Bert".into())]);
    })
    .await;
}

#[tokio::test]
async fn a_value_opens_only_in_its_own_place() {
    testing::each_engine(&[], |db| async move {
        let (anna, bert) = (testing::id(), testing::id());
        let (mut a, _) = (sealed(&db, anna, "Anna").await, sealed(&db, bert, "Bert").await);
        let tx = db.read(&testing::gemeente()).await.unwrap();
        assert!(matches!(tx.unseal(anna, "betrokkene.adres", &a).await, Err(StoreError::Unsealable(_))));
        assert!(matches!(tx.unseal(bert, NAME, &a).await, Err(StoreError::Unsealable(_))));
        *a.last_mut().unwrap() ^= 1;
        assert!(matches!(tx.unseal(anna, NAME, &a).await, Err(StoreError::Unsealable(_))));
        assert!(matches!(tx.unseal(anna, NAME, &[]).await, Err(StoreError::Unsealable(_))));
        assert!(matches!(tx.seal(anna, NAME, "x").await, Err(StoreError::ReadOnly)));
    })
    .await;
}

#[tokio::test]
async fn sealing_many_fields_asks_the_key_once() {
    testing::each_engine(&[], |db| async move {
        let anna = testing::id();
        sealed(&db, anna, "Anna").await;
        let tx = db.write(testing::deed(), testing::now()).await.unwrap();
        let before = db.statement_count();
        for field in ["betrokkene.naam", "betrokkene.adres", "betrokkene.telefoon"] {
            tx.seal(anna, field, "x").await.unwrap();
        }
        assert_eq!(db.statement_count() - before, 1);
    })
    .await;
}

#[tokio::test]
async fn secrets_and_blind_index() {
    testing::each_engine(&[], |db| async move {
        let tx = db.read(&testing::gemeente()).await.unwrap();
        let sealed = tx.seal_secret("medewerker.totp", b"geheim").unwrap();
        assert_eq!(tx.unseal_secret("medewerker.totp", &sealed).unwrap().as_slice(), b"geheim");
        assert!(tx.unseal_secret("medewerker.anders", &sealed).is_err());
        assert_eq!(tx.blind("  Jansen "), tx.blind("jansen"));
        assert_ne!(tx.blind("jansen"), tx.blind("janssen"));
        let other = db.read(&"GM9998".parse().unwrap()).await.unwrap();
        assert_ne!(tx.blind("jansen"), other.blind("jansen"), "sums of two municipalities cannot be compared");
        assert!(other.unseal_secret("medewerker.totp", &sealed).is_err());
    })
    .await;
}

fn random() -> impl FnMut(&mut [u8]) {
    |bytes| getrandom::fill(bytes).unwrap()
}

fn file(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("nazorg-{name}-{}", testing::id()))
}

#[test]
fn the_key_file_is_made_once_and_for_its_owner_only() {
    let path = file("ring");
    let first = KeyRing::load_or_create(&path, &mut random()).unwrap();
    let secret = first.seal_secret("x", b"geheim").unwrap();
    let again = KeyRing::load_or_create(&path, &mut random()).unwrap();
    assert_eq!(again.unseal_secret("x", &secret).unwrap().as_slice(), b"geheim");
    assert_eq!(first.blind("a", "b"), again.blind("a", "b"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
        let refused = KeyRing::load_or_create(&path, &mut random()).unwrap_err();
        assert!(refused.to_string().contains("chmod 600"), "{refused}");
    }
    std::fs::remove_file(&path).unwrap();
}

#[tokio::test]
async fn after_rotation_old_values_open_and_keys_are_rewrapped() {
    let path = file("rotate");
    let old = KeyRing::load_or_create(&path, &mut random()).unwrap();
    let place = testing::TestPlace::new(crate::Engine::Sqlite).await;
    let db = Db::open(place.config(), old.clone(), &[]).await.unwrap();
    let anna = testing::id();
    let value = sealed(&db, anna, "Anna").await;
    let secret = old.seal_secret("x", b"geheim").unwrap();
    db.close().await;

    let new = KeyRing::rotate(&path, &mut random()).unwrap();
    assert_eq!(new.unseal_secret("x", &secret).unwrap().as_slice(), b"geheim");
    let db = Db::open(place.config(), new, &[]).await.unwrap();
    let tx = db.write(testing::deed(), testing::now()).await.unwrap();
    assert_eq!(tx.unseal(anna, NAME, &value).await.unwrap().as_deref(), Some("Anna"));
    assert_eq!(tx.rewrap_keys().await.unwrap(), 1);
    assert_eq!(tx.rewrap_keys().await.unwrap(), 0);
    tx.commit(event()).await.unwrap();
    let tx = db.read(&testing::gemeente()).await.unwrap();
    assert_eq!(tx.unseal(anna, NAME, &value).await.unwrap().as_deref(), Some("Anna"));
    let row = tx.one("SELECT versie FROM persoonssleutel WHERE gemeente = $1", args![tx.gemeente()]).await.unwrap();
    assert_eq!(row.int("versie").unwrap(), 2);
    std::fs::remove_file(&path).unwrap();
}
