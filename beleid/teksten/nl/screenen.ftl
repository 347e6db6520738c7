menu-screenen = Screenen
screenen-titel = Screenen
screenen-lead = Wat is er gebeurd, wie is geraakt en krijgt iedereen een besluit?
screenen-te-screenen = Te screenen
screenen-te-besluiten = Te besluiten
screenen-niets-te-screenen = Er is niets te screenen
screenen-niets-te-besluiten = Er is niets te besluiten
screenen-niets-uitleg = Na een melding zie je de casus hier.
