//! `uitnodigen`: a new one-time link for someone who cannot sign in any more, when no administrator can make one.

use domain::{
    id::MedewerkerId,
    journaal::{Gebeurtenis, Soort},
};
use store::args;

use super::InGebruik;
use opdrachtregel::{Code, Fout, cli::Uitnodigen, instellingen::Instellingen, term};

use crate::wiring;

pub async fn run(args: &Uitnodigen) -> Result<Code, Fout> {
    let here = InGebruik::open(Instellingen::of(&args.waar)?).await?;
    let (app, _) = wiring::service(here.db.clone(), here.instellingen.for_app()?)?;
    let tx = here.db.write(here.deed()?, app.now()).await?;
    let sql = "SELECT id, actief FROM medewerker WHERE gemeente = $1 AND email = $2";
    let row = tx.opt(sql, args![tx.gemeente(), args.email.as_deref().unwrap_or_default()]).await?;
    let row = row.ok_or_else(|| {
        Fout::gebruik(if args.email.is_some() {
            "--email: geen medewerker met dit adres. Controleer de spelling."
        } else {
            "Geef met --email het adres van de medewerker."
        })
    })?;
    if !row.bool("actief")? {
        return Err(Fout::gebruik("--email: deze medewerker is afgesloten. Een beheerder kan haar of hem weer openen."));
    }
    let id: MedewerkerId = row.id("id")?;
    let link = beheer::invite(&app, &tx, id, None).await?;
    tx.commit(Gebeurtenis::new(Soort::UitnodigingGemaakt).met(id)).await?;
    term::say(format_args!("Deze link werkt één keer, zeven dagen lang:\n\n   {}{link}\n", here.instellingen.url()));
    super::init::elders(&here.instellingen);
    Ok(Code::Goed)
}
