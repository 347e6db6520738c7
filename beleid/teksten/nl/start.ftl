start-titel = Start
start-gemeente = Gemeente { $gemeente }
start-goedemorgen = Goedemorgen
start-goedemiddag = Goedemiddag
start-goedenavond = Goedenavond
start-goedenacht = Goedenacht
start-wachtend = { $aantal ->
    [0] Er is nu niets dat je moet doen.
    [one] Eén ding wacht op jou.
    [2] Twee dingen wachten op jou.
    [3] Drie dingen wachten op jou.
   *[other] { $aantal } dingen wachten op jou.
}
start-wachtend-veel = Meer dan { $aantal } dingen wachten op jou.
start-melden = Overval melden
start-nodig = Nu nodig
start-niets = Er is nu niets dat je moet doen
start-niets-uitleg = Komt er een overval, dan staat hier wat je eerst doet.
start-straks-uitleg = Hieronder staat wat daarna komt.
start-alle-taken = Alle taken
start-ondertekenen = Ondertekenen
start-vaststellen = Vaststellen
start-plan-klaar = Versie { $nummer } van het nazorgplan wacht op vaststelling
start-plan-klaar-uitleg = Lees het plan. Bij de versie zie je welke hoofdstukken leeg zijn.
start-besluit-klaar = Een aanwijzingsbesluit wacht op je handtekening
start-besluit-klaar-uitleg = Lees het besluit en onderteken het.
start-convenant-klaar = Het convenant met { $partner } wacht op je handtekening
start-convenant-klaar-uitleg = De partner heeft al getekend. Lees de tekst en teken.
start-lees = Lezen
start-lees-en-kies = Lees en kies
start-kies = Kies
start-te-laat = Te laat
start-vandaag = Vandaag
start-daarna = Daarna
start-doe = Naar de taak
start-casus = Casus { $nummer }
start-betrokkene = { "" }, betrokkene { $nummer }
start-uiterlijk = uiterlijk { $moment }
start-open-casussen = Open casussen
start-geen-casussen = Er zijn geen open casussen
start-geen-casussen-uitleg = Een nieuwe melding opent een casus en start het draaiboek.
start-dicht = Dicht
start-casussen-dicht = { $aantal ->
    [one] 1 open casus is nu voor jou dicht
   *[other] { $aantal } open casussen zijn nu voor jou dicht
}{ $lopend ->
    [0] { "" }
    [one] , 1 met lopende termijnen
   *[other] , { $lopend } met lopende termijnen
}
start-casussen-dicht-uitleg = De termijnen lopen door. Wat er moet gebeuren, zie je pas weer als een besluit jou noemt.
start-alle-casussen-veel = Alle casussen (meer dan 100 open)
start-alle-casussen = Alle casussen ({ $aantal } open)
start-voor-jou = Voor jou
start-open = Openen
start-naar-journaal = Journaal
    .uitleg = Lees wat er gebeurde, wie wat zag en of de keten klopt.
start-naar-verzoeken = Verzoeken van de gemeente
    .uitleg = Lees de vraag van de gemeente en geef antwoord.
start-naar-medewerkers = Medewerkers
    .uitleg = Wie kan inloggen en wat mag diegene?
start-naar-politie = Bezwaar en vrijgave
    .uitleg = Zeg of contact mag en of de politie bezwaar heeft.
start-gereedheid = Gereedheid
start-loopt-vast = Een overval vannacht loopt vast.
start-klaar = Alles staat klaar voor vannacht.
start-minuten = { $aantal } min
start-regel = Regelen
start-gat = Eerst regelen
start-alle-gaten = Alles over gereedheid
start-bevoegdheid = Bevoegdheid
start-bevoegd = Het aanwijzingsbesluit noemt jou.
start-bevoegd-orgaan = Het aanwijzingsbesluit is van jou: de mensen die het noemt, werken namens jou.
start-bevoegd-tot = Het geldt tot en met { $dag }.
start-niet-bevoegd = Niet bevoegd
start-naar-casus = Naar de casus
