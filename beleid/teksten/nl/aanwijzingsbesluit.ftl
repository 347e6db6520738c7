# Aanwijzingsbesluit

aanwijzing-titel = Aanwijzingsbesluit
aanwijzing-lead = Het besluit van de burgemeester dat bij naam noemt wie politiegegevens mag ontvangen.
aanwijzing-nummer = Aanwijzingsbesluit { $nummer }
aanwijzing-nieuw = Stel een besluit op
aanwijzing-lijst = Alle besluiten
aanwijzing-leeg = Er is nog geen besluit
aanwijzing-leeg-tekst = We zetten een voorstel klaar met de mensen uit de aanstelling. Jij past het aan, de burgemeester ondertekent.
aanwijzing-recht = Wat mag hier?
aanwijzing-recht-tekst = De politie geeft gegevens aan de burgemeester voor de openbare orde. Wie ze namens de burgemeester ontvangt, moet zijn aangewezen. Zonder besluit dat jou noemt kun je geen politiegegevens invoeren, zien of doorgeven.
aanwijzing-geen-nu = Er is nu geen besluit van kracht
aanwijzing-geen-nu-tekst = Niemand mag nu politiegegevens ontvangen, zien of doorgeven. Een melding van een overval wordt geweigerd.
aanwijzing-jij-wel = Besluit { $nummer } is van kracht en geeft jou toegang
aanwijzing-jij-niet = Besluit { $nummer } is van kracht, maar noemt jou niet
aanwijzing-termijn = Geldig van { $van } tot en met { $tot }.
aanwijzing-dagen-over = { $dagen ->
    [0] Vandaag is de laatste dag.
    [one] Nog 1 dag.
   *[other] Nog { $dagen } dagen.
}
aanwijzing-kolom-nummer = Nummer
aanwijzing-kolom-staat = Staat
aanwijzing-kolom-termijn = Termijn
aanwijzing-kolom-wie = Wie worden genoemd
aanwijzing-kolom-naam = Naam
aanwijzing-kolom-functie = Functie
aanwijzing-kolom-instemming = Instemming

aanwijzing-bewerk = Bewerk het concept
aanwijzing-bewerken-titel = Besluit { $nummer } bewerken
aanwijzing-bewerken-lead = Je mag een concept bewaren dat nog niet compleet is.
aanwijzing-bewaar = Bewaar het concept
aanwijzing-pdf = Bekijk als PDF
aanwijzing-stand = Stand
aanwijzing-feit-staat = Staat
aanwijzing-feit-aangeboden = Aangeboden
aanwijzing-feit-ondertekend = Ondertekend
aanwijzing-feit-bekend = Bekendgemaakt
aanwijzing-feit-wie = door { $wie }
aanwijzing-feit-termijn = Voorwaarden
aanwijzing-feit-ingetrokken = Ingetrokken
aanwijzing-feit-som = Vingerafdruk (SHA-256)
aanwijzing-tekst = De tekst van het besluit
aanwijzing-tekst-concept = Zo leest het besluit als het nu wordt ondertekend.
aanwijzing-tekst-getekend = Deze tekst is ondertekend en verandert niet meer.
aanwijzing-bijlage = Bijlage: aangewezen personen
aanwijzing-bijlage-inleiding = Deze personen zijn aangewezen. Een wijziging van deze lijst is een nieuw besluit.
aanwijzing-niemand = Er is nog niemand genoemd.
aanwijzing-andere-organisatie = Andere organisatie
aanwijzing-instemming-nvt = niet nodig
aanwijzing-instemming-ja = vastgelegd, van persoon en werkgever
aanwijzing-instemming-nee = ontbreekt
aanwijzing-pdf-wijze = Ondertekend in het systeem, na aanmelding met een persoonlijke inlog.
aanwijzing-pdf-controle = Vergelijk de vingerafdruk met die op de pagina van dit besluit. Zijn ze gelijk, dan is de tekst niet veranderd.

aanwijzing-tekorten = { $aantal ->
    [one] Er ontbreekt nog 1 ding
aanwijzing-let-op = { $aantal ->
    [one] Let op: 1 ding past niet
   *[other] Let op: { $aantal } dingen passen niet
}
aanwijzing-let-op-tekst = De wet verbiedt dit niet. Je kunt het besluit zo aanbieden en ondertekenen, als je het zo bedoelt.
   *[other] Er ontbreken nog { $aantal } dingen
}
aanwijzing-nog-niet-aangeboden = Dit concept is nog niet aangeboden aan de burgemeester
aanwijzing-compleet = Het besluit is compleet
aanwijzing-compleet-tekst = Lees de tekst hieronder nog een keer. Bied het besluit daarna aan de burgemeester aan.
aanwijzing-bied-aan = Bied aan de burgemeester aan
aanwijzing-wacht-burgemeester = Het besluit wacht op de burgemeester
aanwijzing-wacht-burgemeester-tekst = De burgemeester meldt zich aan, leest de tekst en ondertekent. Pas je het concept aan, dan moet je het opnieuw aanbieden.
aanwijzing-wacht-op-jou = Dit besluit wacht op jouw handtekening
aanwijzing-naar-ondertekenen = Lees de tekst en onderteken onderaan
aanwijzing-ondertekenen = Ondertekenen
aanwijzing-ondertekenen-tekst = Lees de hele tekst op deze pagina. Na ondertekening verandert de tekst niet meer. Het besluit werkt pas na bekendmaking.
aanwijzing-gelezen = Ik heb de tekst en de bijlage gelezen
aanwijzing-onderteken = Onderteken het besluit
aanwijzing-wacht-termijn = Het besluit is bekendgemaakt, maar de termijn is nog niet begonnen
aanwijzing-intrekken = Besluit intrekken
aanwijzing-intrekken-tekst = Intrekken werkt meteen. Vanaf dat moment kan niemand meer politiegegevens zien op grond van dit besluit.
aanwijzing-intrekreden = Waarom trek je het in?
aanwijzing-trek-in = Trek het besluit nu in
aanwijzing-opvolger = Opvolger
aanwijzing-opvolger-tekst = Maak een nieuw besluit met dezelfde inhoud en een nieuwe termijn.
aanwijzing-opvolger-knop = Nieuw besluit op basis van dit

intrekreden-persoon = Iemand die genoemd is, vertrekt of krijgt ander werk
intrekreden-opvolger = Een nieuw besluit komt in de plaats
intrekreden-niet-nodig = Het besluit is niet meer nodig
intrekreden-misbruik = Er is niet volgens het besluit met gegevens gewerkt
intrekreden-gebrek = Er staat een fout in het besluit

bekend-titel = Leg de bekendmaking vast
bekend-tekst = Het besluit is ondertekend, maar werkt nog niet. Maak het bekend en leg hier vast hoe.
bekend-volgens-tekst = Volgens de tekst treedt het besluit in werking na deze bekendmaking: { $wijze }.
bekend-spanning = De bekendmaking past niet bij de tekst
bekend-spanning-tekst = Vastgelegd is: { $nu }. De tekst van het besluit laat het in werking treden na: { $tekst }. Vraag je jurist of het besluit werkt. Twijfel je, maak dan een nieuw besluit.
bekend-op = Bekendgemaakt op
bekend-wijze = Hoe is het bekendgemaakt?
bekend-kenmerk = Waar is dat terug te vinden?
    .uitleg = Bijvoorbeeld het nummer in het gemeenteblad, of het kenmerk van de brief of e-mail.
bekend-leg-vast = Leg de bekendmaking vast
bekend-recht = Waarom moet dit?
bekend-recht-tekst = Een besluit werkt niet voordat het is bekendgemaakt. Is het gericht tot een paar mensen, dan stuur je het toe of reik je het uit (3:41). Is het algemeen, dan komt het in het gemeenteblad (3:42). De tekst van het besluit zegt welke van de twee het in werking laat treden: doe precies dat. Zet je het ook nog in het gemeenteblad, dan mag dat, maar dat is niet de bekendmaking. Of dit besluit in het gemeenteblad moet, staat niet vast: vraag je jurist.

aanwijzing-deel-vorm = 1. Vorm en grondslag
aanwijzing-deel-vorm-recht = Wat staat vast, en wat is een lezing?
    .artikel = Awb art. 10:1 en 10:12; Wpg art. 16 lid 1 onder c, 19 en 20; Gemeentewet art. 172
    .tekst = Vast staat: de politie geeft gegevens aan de burgemeester als die ze nodig heeft voor de openbare orde. Vast staat ook dat de openbare-ordebevoegdheden bij de burgemeester zelf blijven. Een lezing is: dat een bezoek aan een slachtoffer daaronder valt. De wet noemt nazorg niet; het CCV leest het zo. Vraag de politie of zij deze grondslag aanvaardt, of een besluit op grond van artikel 20 nodig vindt. Vast staat dat artikel 19 en 20 gaan over hulp aan wie die nodig heeft, voor een zwaarwegend algemeen belang. Een lezing is dat nazorg na een overval daaronder valt. Artikel 19 geldt voor een enkel geval: de politie beslist elke keer zelf en dit besluit geeft er geen recht op. Artikel 20 geldt voor een vaste samenwerking en vraagt eerst een beslissing van de politie. Op grond van 19 en 20 komen geen gegevens uit een gericht onderzoek of een themaverwerking, behalve bij een dringende uitzondering (Besluit politiegegevens artikel 4:5). Een machtiging past bij feitelijk werk: ontvangen, vastleggen, contact opnemen. Een mandaat geeft de macht om besluiten te nemen; dat is hier meestal niet nodig.
aanwijzing-figuur = In welke vorm?
    .uitleg = Ons voorstel is een machtiging. Het CCV spreekt van een mandaat, maar bedoelt hetzelfde werk.
aanwijzing-grondslagen = Op welke grondslag geeft de politie?
    .uitleg = Artikel 16 vraagt geen afspraak vooraf, maar wel een verband met de openbare orde. Artikel 19 is voor een enkel geval. Artikel 20 vraagt dat de politie zelf de samenwerking vastlegt.
aanwijzing-verband = Alleen bij artikel 20: welk samenwerkingsverband, en met welk doel?
    .uitleg = Bijvoorbeeld: de zorgtafel overvallen van gemeente, politie en Slachtofferhulp, om nazorg aan slachtoffers te regelen.
aanwijzing-politiebesluit = Alleen bij artikel 20: de beslissing van de politie
    .uitleg = Wie besliste namens de politie, op welke dag en met welk kenmerk. Die beslissing noemt het zwaarwegend belang, de samenwerking, het doel, de gegevens, de voorwaarden en de ontvangers.
aanwijzing-deel-waarom = 2. Waarom en waarvoor
aanwijzing-deel-waarom-recht = Waarom zo precies?
    .artikel = Awb art. 3:46; AVG art. 5 lid 1 onder b
    .tekst = Een besluit moet zeggen waarom het nodig is en waarom minder niet kan. Het doel is een hek: gebruik voor iets anders is verboden.
aanwijzing-overweging = Waarom is het nodig, en waarom kan minder niet?
aanwijzing-doel = Waarvoor mogen de gegevens worden gebruikt?
    .uitleg = De zin begint met: ‘De gegevens worden alleen gebruikt voor …’
aanwijzing-deel-wie = 3. Wie
    .uitleg = Kies bij ieder die je aanwijst een hoedanigheid. Wie geen hoedanigheid heeft, wordt niet genoemd.
aanwijzing-deel-wie-recht = Wie mag worden aangewezen?
    .artikel = Awb art. 10:3 en 10:4
    .tekst = Noem de { -functie }, minstens één vervanger en wie buiten kantooruren opneemt. Werkt iemand niet onder de burgemeester, dan moeten die persoon en de werkgever instemmen. Noem ook je contact bij de politie: alleen wie genoemd is, kan hier een overval melden.
aanwijzing-hoedanigheid = Hoedanigheid
aanwijzing-gezag = Werkt onder verantwoordelijkheid van de burgemeester
    .uitleg = De politie werkt onder de korpschef. Zet dit vinkje dus nooit bij het contact van de politie.
aanwijzing-van-elders = Werkt deze persoon niet onder de burgemeester? Dan stemmen persoon en werkgever allebei in (Awb artikel 10:4). Leg beide vast.
aanwijzing-pool = Komt uit een regionale pool
aanwijzing-pool-kort = regionale pool
aanwijzing-zelf = Zelf ingestemd op
aanwijzing-werkgever = Werkgever
aanwijzing-werkgever-op = Werkgever stemde in op
aanwijzing-werkgever-onbekend = werkgever onbekend
aanwijzing-instemming-feiten = persoon: { $zelf }; { $werkgever }: { $op }
aanwijzing-bij-persoon = { $naam }: { $wat }
aanwijzing-geen-kandidaten = Er is nog niemand om aan te wijzen. De beheerder voegt eerst mensen toe.
aanwijzing-deel-gegevens = 4. Welke gegevens
aanwijzing-deel-gegevens-recht = Waarom een gesloten lijst?
    .artikel = AVG art. 5 lid 1 onder c; Wpg art. 16
    .tekst = Alleen wat nodig is om nazorg te beoordelen en te regelen. Wat niet op de lijst staat, wordt niet gevraagd en niet bewaard.
aanwijzing-gegevens = Welke gegevens mag de politie geven?
aanwijzing-uitgesloten = Altijd uitgesloten:
uitgesloten-verdachten = Verdachten
    .uitleg = De gemeente maakt geen eigen beeld van daders.
uitgesloten-verklaringen = Verklaringen
    .uitleg = Die horen bij het onderzoek.
uitgesloten-beelden = Beelden
    .uitleg = Niet nodig voor nazorg en schadelijk als ze uitlekken.
uitgesloten-gezondheid = Gezondheid
    .uitleg = Letsel komt alleen in klassen, nooit als bijzonderheid (AVG art. 9).
uitgesloten-bsn = Burgerservicenummer
    .uitleg = Voor contact is een naam en nummer genoeg.
uitgesloten-bezwaarreden = Reden van een bezwaar van de politie
    .uitleg = Je hoort alleen ja of nee. De reden kan over een verdenking gaan (AVG art. 10).
aanwijzing-deel-zorg = 5. Kanaal, verslag en doorgeven
aanwijzing-deel-zorg-recht = Geheim, veilig en met verslag
    .artikel = Wpg art. 7 lid 2; AVG art. 32; Awb art. 10:6 en 10:9
    .tekst = Wie politiegegevens ontvangt, houdt ze geheim. Doorgeven van de bevoegdheid mag alleen als dit besluit dat toestaat. De burgemeester kan aanwijzingen geven en om verslag vragen.
aanwijzing-kanaal = Langs welk kanaal, en hoe is dat beveiligd?
aanwijzing-terugkoppeling = Hoe en hoe vaak hoort de burgemeester verslag?
aanwijzing-ondermandaat = Doorgeven van de bevoegdheid is toegestaan
    .uitleg = Ons voorstel is nee. De kring blijft dan klein en bekend.
aanwijzing-deel-termijn = 6. Termijn en bekendmaking
aanwijzing-deel-termijn-recht = Vanaf wanneer werkt het?
    .artikel = Awb art. 3:40 tot en met 3:42 en 10:8
    .tekst = Het besluit werkt na ondertekening én bekendmaking, en alleen binnen de termijn. Intrekken kan op elk moment. We waarschuwen 90, 45 en 14 dagen voor het einde.
aanwijzing-geldig-van = Eerste dag
aanwijzing-geldig-tot = Laatste dag
aanwijzing-herziening = Uiterlijk opnieuw bekijken op
aanwijzing-bekendmaking = Hoe maak je het bekend?
aanwijzing-deel-slot = 7. Ondertekening
aanwijzing-deel-slot-recht = Wie ondertekent?
    .artikel = Awb art. 10:5 lid 2
    .tekst = De burgemeester of de locoburgemeester, met een eigen inlog. Niet het college en niet een wethouder: de bevoegdheid is van de burgemeester.
aanwijzing-plaats = Plaats van ondertekening
aanwijzing-citeertitel = Citeertitel
aanwijzing-vast = Dit staat altijd in het besluit
aanwijzing-vast-tekst = Het orgaan is de burgemeester. De burgemeester blijft zelf bevoegd, kan aanwijzingen geven en het besluit op elk moment intrekken. Gegevens blijven geheim. Stukken vermelden dat zij namens de burgemeester uitgaan. Deze punten kun je niet wijzigen.

melding-aanwijzing-bewaard = Het concept is bewaard.
melding-aanwijzing-aangeboden = Het besluit is aangeboden aan de burgemeester.
melding-aanwijzing-ondertekend = Het besluit is ondertekend. Het werkt na bekendmaking.
melding-aanwijzing-bekend = De bekendmaking is vastgelegd.
melding-aanwijzing-ingetrokken = Het besluit is ingetrokken. Dat werkt meteen.

fout-aanwijzing-veranderd = De tekst is veranderd nadat je de pagina opende, of is niet meer aangeboden. Lees de tekst hieronder opnieuw.
fout-bekend-toekomst = Leg de bekendmaking vast nadat die is gedaan: de datum ligt in de toekomst.
fout-bekend-anders-dan-tekst = De tekst van het besluit noemt een andere wijze. Maak het zo bekend en leg dat vast, of maak een nieuw besluit met een andere tekst.
fout-bekend-voor-ondertekening = De bekendmaking kan niet vóór de ondertekening liggen.
