#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may stop at the first surprise")]

use mandaat::{
    organisatie::{HIER, Onderdeel, alle},
    testing::SANNE,
};

use crate::proef::ingericht;

#[tokio::test]
async fn a_part_is_added_moved_and_never_below_itself() {
    let proef = ingericht().await;
    let sanne = proef.sign_in(SANNE).await;
    let page = sanne.get(HIER).await.tekst;
    assert!(
        page.contains("Burgemeester") && page.contains("alleen-smal\"><svg"),
        "the line of the appointment is drawn, for a phone too: {page}"
    );
    let refused = sanne.post(&format!("{HIER}/nieuw"), &[("naam", ""), ("rol", "Bespreekt elke overval")]).await;
    assert!(refused.status == 422 && refused.tekst.contains("Bespreekt elke overval"));
    sanne.post(&format!("{HIER}/nieuw"), &[("naam", "Overvaloverleg <b>")]).await;
    let first = alle(&*proef.read().await).await.unwrap().remove(0);
    sanne.post(&format!("{HIER}/nieuw"), &[("naam", "Wijkteam"), ("boven", &first.id.to_string())]).await;
    let second = alle(&*proef.read().await).await.unwrap().remove(1);
    assert_eq!(second.boven, Some(first.id));
    assert!(sanne.get(HIER).await.tekst.contains("Overvaloverleg &lt;b&gt;"));
    let ring = sanne
        .post(&format!("{HIER}/{}", first.id), &[("naam", "Overvaloverleg"), ("boven", &second.id.to_string()), ("_versie", "1")])
        .await;
    assert_eq!(ring.status, 422);
    sanne.post(&format!("{HIER}/{}/weg", first.id), &[]).await;
    assert_eq!(alle(&*proef.read().await).await.unwrap(), [Onderdeel { boven: None, ..second }]);
    assert!(proef.journal().await.iter().filter(|s| *s == "organisatie-gewijzigd").count() == 3);
}
