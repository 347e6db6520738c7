melden-titel = Overval melden
melden-geen-namen = Vul geen namen in. Dat kan morgen.
melden-soort = 1. Waar was het?
melden-wanneer = 2. Wanneer?
melden-net = Net gebeurd
melden-op-tijd = Op een tijdstip
melden-tijd = Hoe laat?
    .uitleg = Bijvoorbeeld 20:47
melden-buurt = 3. Welke buurt?
    .uitleg = Geen straat met huisnummer.
melden-geweld = 4. Geweld
melden-aantal = 5. Hoeveel mensen waren erbij?
melden-vrijgave = 6. Mag er al contact zijn van de politie?
melden-vrijgave-nee = Nog niet
melden-vrijgave-ja = Ja
melden-start = Start het draaiboek
melden-start-woning = Start draaiboek woningoverval
melden-start-bedrijf = Start draaiboek bedrijfsoverval
melden-fout-huisnummer = Noem alleen de buurt, zonder huisnummer of postcode.
melden-fout-naam = Noem alleen de buurt, geen persoon. Namen kun je morgen toevoegen.
melden-fout-wanneer = Je koos ‘Net gebeurd’ en vulde ook een tijd in. Kies ‘Op een tijdstip’, of maak de tijd leeg.
melden-gestart-titel = Draaiboek gestart
melden-gestart = Gestart om { $tijd }
melden-gestart-nummer = Casus { $nummer }, { $soort }
melden-dank = De { -functie } nazorg heeft je melding. Je hoeft nu niets meer te doen.
melden-dit-doe-je-nu = Dit doe je nu
melden-dit-gebeurt-nu = Dit gebeurt nu
melden-bel-wie = Bel { $wie }
melden-uiterlijk = Uiterlijk { $moment }
melden-bel = Bellen
melden-interval = Tussen overval en invoer: { $minuten ->
    [one] 1 minuut
   *[other] { $minuten } minuten
}.
melden-naar-casus = Naar de casus

belnu-titel = Wie bel je nu?
belnu-lead = Zij hebben regie over nazorg. De bovenste eerst.
belnu-niemand = Er staat niemand in de lijst
belnu-niemand-tekst = De gemeente heeft nog niemand aangewezen. Bel het algemene nummer van de gemeente.
belnu-casussen = Bellijst per casus
melden-draaiboek = Wat is het precies?
    .uitleg = Je gemeente stelde ook andere draaiboeken vast. Die horen bij de soort ‘{ incidenttype-anders }’. Het aanwijzingsbesluit moet dit misdrijf ook noemen.
melden-draaiboek-overval = Een overval
melden-fout-draaiboek = Dit draaiboek hoort bij een andere soort. Kies bij ‘soort’ de soort die erbij hoort, of kies hier ‘Een overval’.
