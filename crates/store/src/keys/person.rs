//! Sealing personal values with a key per person. Destroying the key destroys every value sealed with it.

use std::collections::BTreeSet;

use sqlx::SqlSafeStr;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::seal;
use crate::{Result, Row, StoreError, Tx, Value, args, db::own_sql};

/// The key of one person.
pub(crate) type Key = Zeroizing<[u8; 32]>;

/// How many persons one statement asks the keys of.
const PERSONS: usize = 16_384;
/// How a value is sealed: the first byte of it.
const FORM: u8 = 1;

impl Tx {
    /// Seals a value of a person; the context names table and column (`betrokkene.naam`). Makes the person's key when there is
    /// none, so it needs a write transaction.
    pub async fn seal(&self, persoon: Uuid, context: &'static str, plain: &str) -> Result<Vec<u8>> {
        self.must_write()?;
        let key = match self.known_keys(&[persoon]).await?.pop().flatten() {
            Some(key) => key,
            None => self.make_key(persoon).await?,
        };
        let mut sealed = vec![FORM];
        sealed.extend(seal::close(&key, &self.about(context, persoon), plain.as_bytes())?);
        Ok(sealed)
    }

    /// Opens a value of a person; nothing when the key was destroyed. For a list use [`Tx::unseal_many`].
    pub async fn unseal(&self, persoon: Uuid, context: &'static str, sealed: &[u8]) -> Result<Option<String>> {
        Ok(self.unseal_many(&[(persoon, context, sealed)]).await?.pop().flatten())
    }

    /// Opens values of many persons with one statement, in the order given; nothing where the key was destroyed.
    pub async fn unseal_many(&self, values: &[(Uuid, &'static str, &[u8])]) -> Result<Vec<Option<String>>> {
        let persons: Vec<Uuid> = values.iter().map(|(persoon, ..)| *persoon).collect();
        let keys = self.known_keys(&persons).await?;
        let open = |(value, key): (&(Uuid, &'static str, &[u8]), Option<Key>)| {
            let (persoon, context, sealed) = *value;
            key.map(|key| self.open(&key, persoon, context, sealed)).transpose()
        };
        values.iter().zip(keys).map(open).collect()
    }

    /// Destroys the key of a person, and with it every value sealed for that person, here and in every back-up.
    pub async fn destroy_person(&self, persoon: Uuid) -> Result<()> {
        self.exec("DELETE FROM persoonssleutel WHERE gemeente = $1 AND persoon = $2", args![self.gemeente(), persoon]).await?;
        self.keys.lock().await.remove(&persoon);
        Ok(())
    }

    /// Wraps the keys of this municipality that are still under an older master key with the newest; gives their number.
    pub async fn rewrap_keys(&self) -> Result<u64> {
        let newest = self.db().ring().newest();
        let sql = "SELECT persoon, versie, sleutel FROM persoonssleutel WHERE gemeente = $1 AND versie < $2";
        let rows = self.all(sql, args![self.gemeente(), newest]).await?;
        for row in &rows {
            let persoon = row.uuid("persoon")?;
            let key = self.unwrap_key(persoon, row)?;
            let sql = "UPDATE persoonssleutel SET versie = $3, sleutel = $4 WHERE gemeente = $1 AND persoon = $2";
            self.exec(sql, args![self.gemeente(), persoon, newest, self.wrap_key(persoon, newest, &key)?]).await?;
        }
        Ok(rows.len() as u64)
    }

    /// Seals a secret of the program itself with the master key. See [`KeyRing::seal_secret`](crate::KeyRing::seal_secret).
    pub fn seal_secret(&self, context: &str, plain: &[u8]) -> Result<Vec<u8>> {
        self.db().ring().seal_secret(&format!("{}|{context}", self.gemeente()), plain)
    }

    /// Opens a secret that was sealed in this municipality with the same context.
    pub fn unseal_secret(&self, context: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>> {
        self.db().ring().unseal_secret(&format!("{}|{context}", self.gemeente()), sealed)
    }

    /// The keyed sum to search a sealed text by: equal texts of one municipality give equal sums, apart from capitals and spaces
    /// around them.
    pub fn blind(&self, text: &str) -> [u8; 32] {
        self.db().ring().blind(self.gemeente(), text)
    }

    fn about(&self, context: &str, persoon: Uuid) -> String {
        format!("{}|{context}|{persoon}", self.gemeente())
    }

    fn open(&self, key: &Key, persoon: Uuid, context: &str, sealed: &[u8]) -> Result<String> {
        let unsealable = || StoreError::Unsealable(context.to_owned());
        let (form, rest) = sealed.split_first().ok_or_else(unsealable)?;
        if *form != FORM {
            return Err(unsealable());
        }
        let plain = seal::open(key, &self.about(context, persoon), rest).map_err(|_| unsealable())?;
        String::from_utf8(plain).map_err(|_| unsealable())
    }

    /// The keys of these persons in the order given, asking the database only for those this transaction has not seen.
    async fn known_keys(&self, persons: &[Uuid]) -> Result<Vec<Option<Key>>> {
        let mut known = self.keys.lock().await;
        let wanted: BTreeSet<Uuid> = persons.iter().filter(|persoon| !known.contains_key(persoon)).copied().collect();
        let wanted: Vec<Uuid> = wanted.into_iter().collect();
        for part in wanted.chunks(PERSONS) {
            for row in self.key_rows(part).await? {
                let persoon = row.uuid("persoon")?;
                known.insert(persoon, self.unwrap_key(persoon, &row)?);
            }
        }
        Ok(persons.iter().map(|persoon| known.get(persoon).cloned()).collect())
    }

    /// One statement for all keys. The list is filled up to a power of two, so that few different statements exist.
    async fn key_rows(&self, persons: &[Uuid]) -> Result<Vec<Row>> {
        let Some(last) = persons.last() else { return Ok(Vec::new()) };
        let size = persons.len().next_power_of_two();
        let marks: Vec<String> = (0..size).map(|at| format!("${}", at + 2)).collect();
        let sql = format!("SELECT persoon, versie, sleutel FROM persoonssleutel WHERE gemeente = $1 AND persoon IN ({})", marks.join(", "));
        let mut values: Vec<Value> = args![self.gemeente()];
        values.extend(persons.iter().chain(std::iter::repeat(last)).take(size).copied().map(Value::from));
        self.fetch(own_sql(sql).into_sql_str(), values).await
    }

    async fn make_key(&self, persoon: Uuid) -> Result<Key> {
        let mut key = Zeroizing::new([0; 32]);
        seal::fill(key.as_mut_slice())?;
        let version = self.db().ring().newest();
        let sql = "INSERT INTO persoonssleutel (gemeente, persoon, versie, sleutel) VALUES ($1, $2, $3, $4)";
        self.exec(sql, args![self.gemeente(), persoon, version, self.wrap_key(persoon, version, &key)?]).await?;
        self.keys.lock().await.insert(persoon, key.clone());
        Ok(key)
    }

    fn wrap_key(&self, persoon: Uuid, version: i64, key: &Key) -> Result<Vec<u8>> {
        let about = self.about("persoonssleutel", persoon);
        seal::close(self.db().ring().master(version)?, &format!("{about}|{version}"), key.as_slice())
    }

    fn unwrap_key(&self, persoon: Uuid, row: &Row) -> Result<Key> {
        let version = row.int("versie")?;
        let about = self.about("persoonssleutel", persoon);
        let plain = seal::open(self.db().ring().master(version)?, &format!("{about}|{version}"), &row.bytes("sleutel")?)?;
        let plain = Zeroizing::new(plain);
        let key = <[u8; 32]>::try_from(plain.as_slice()).map_err(|_| StoreError::Unsealable("persoonssleutel".to_owned()))?;
        Ok(Zeroizing::new(key))
    }
}
