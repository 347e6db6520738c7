# Informatieafspraken: welke gegevens gaan van wie naar wie, en wat is daarover afgesproken

onderdeel-informatieafspraken = Informatieafspraken
info-titel = Informatieafspraken
info-lead = Welke gegevens gaan van wie naar wie, op welke grondslag, en wat je daarover hebt afgesproken.
info-als-lijst = Toon als lijst
info-als-matrix = Toon als tabel
info-partner = Partij
info-soort = Soort gegeven
info-niets = Geen stroom gevonden
info-niets-tekst = Tussen deze partijen mag dit gegeven niet gaan. Kies een andere partij of een ander gegeven.
info-alle = Toon alles
info-legenda = Wat de tekens betekenen
info-bijschrift = Welke gegevens gaan van wie (rijen) naar wie (kolommen)
info-van-aan = Van ↓ aan →
info-elke = Elke partner
info-elke-aantal = { $aantal } van { $totaal }
info-richting = { $van } aan { $aan }
info-anderen = Tussen anderen, en binnen de gemeente
info-convenanten = Convenanten per partner
info-afgesproken-van = { $aantal } van { $totaal } stromen afgesproken
info-klopt = De afspraken passen bij de draaiboeken
info-bevindingen = { $aantal ->
    [one] 1 punt past nog niet bij de draaiboeken of de wet
   *[other] { $aantal } punten passen nog niet bij de draaiboeken of de wet
}
info-stap = Stap:

infogroep-persoon = Persoon
    .letter = P
    .uitleg = Naam, leeftijd, rol, vertegenwoordiger, bedrijf
infogroep-bereiken = Bereiken
    .letter = B
    .uitleg = Adres, telefoon, e-mail, taal, beperking
infogroep-overval = Overval
    .letter = O
    .uitleg = Soort, plaats, tijd, geweld
infogroep-nazorg = Nazorg
    .letter = N
    .uitleg = Contact, wens, advies, maatregel, woonvorm

infostaat-open = Nog niet afgesproken
    .uitleg = Mag van de wet, maar er ligt niets vast
infostaat-ja = Afgesproken
    .uitleg = Alles wat de wet toestaat
infostaat-beperkt = Deels afgesproken
    .uitleg = Minder dan de wet toestaat
infostaat-nee = Niet afgesproken
    .uitleg = Jullie doen dit niet
infostaat-vervallen = Grondslag geldt niet
    .uitleg = Nog niet begonnen of voorbij

infobevinding-buiten-besluit = Afgesproken, maar het aanwijzingsbesluit noemt het niet
    .uitleg = De politie mag dit nu niet aan de burgemeester geven: wat niet op de lijst van het besluit staat, wordt bij ontvangst geweigerd. Haal het uit de afspraak, of neem het op in een nieuw besluit als de lijst dat toelaat.
infobevinding-kanaal-besluit = De afspraak en het aanwijzingsbesluit noemen een ander kanaal
    .uitleg = Volgens het besluit gaat dit niet per telefoon of in een gesprek: daar blijven namen weg. Kies een beveiligd kanaal voor deze gegevens, of pas de tekst van een nieuw besluit aan.
infobevinding-zonder-grondslag = Een stap wisselt uit wat niet mag
    .uitleg = Geen geldende regel staat dit toe. Pas het draaiboek aan.
infobevinding-geweigerd = Een stap heeft nodig wat jullie niet doen
    .uitleg = De stap kan zo niet. Wijzig de afspraak of de stap.
infobevinding-beperkt = Een stap heeft meer nodig dan is afgesproken
    .uitleg = Deze gegevens heb je uitgesloten. Zonder die gegevens kan de stap niet helemaal.
infobevinding-niet-afgesproken = Een stap heeft een afspraak nodig
    .uitleg = Het mag van de wet, maar er ligt nog niets vast.
infobevinding-loopt-af = De grondslag eindigt binnen 90 dagen
    .uitleg = Vraag je jurist wat daarna geldt.
infobevinding-niet-ondertekend = Niet ondertekend
    .uitleg = Er mist een handtekening, of wat is afgesproken is veranderd sinds de ondertekening.
infobevinding-herzien = Opnieuw bekijken
    .uitleg = De dag om de afspraak opnieuw te bekijken is voorbij.
infobevinding-niet-gebruikt = Afgesproken, maar geen stap gebruikt het
    .uitleg = Wat niet nodig is, wissel je niet uit (AVG art. 5 lid 1 onder c).

info-vervallen = Deze grondslag geldt nu niet
info-vervallen-tekst = Op deze stroom mag je vandaag niet uitwisselen, wat er ook is afgesproken.
info-wet = Wat de wet toestaat
info-waarvoor = Waarvoor
info-gegevens = Gegevens
info-grondslag = Grondslag
info-voorwaarde = Voorwaarde
info-geldig-van = Geldt vanaf { $van }
info-geldig-van-tot = Geldt van { $van } tot en met { $tot }
info-niet-uitgewisseld = wissel je niet uit
info-wet-vast = Dit staat vast. Je kunt minder afspreken, nooit meer.
info-grondslagen = Alle grondslagen
info-voorwaarde-geen = Er is niets meer nodig.
info-voorwaarde-toestemming = Alleen als de persoon toestemming gaf en die is vastgelegd.
info-voorwaarde-aanwijzingsbesluit = Alleen aan wie in het geldende aanwijzingsbesluit staat.
info-voorwaarde-noodzaak = Alleen als het nodig is voor dit doel, en dat is vastgelegd.
info-voorwaarde-akkoord-politie = Alleen een tekst die de politie heeft goedgekeurd.
info-voorwaarde-teruggave = Alleen wat de politie zelf gaf.
info-afspraak = Wat jullie afspreken
info-niets-vastgelegd = Er is nog niets vastgelegd.
info-onderling = De gemeente is hier geen partij, of het blijft binnen de gemeente. Leg vast wat je weet: het komt niet in een convenant.
info-besluit = Gaan deze gegevens zo?
infobesluit-ja = Ja, dat is afgesproken
infobesluit-nee = Nee, dat doen we niet
info-niet = Wat wissel je niet uit?
    .uitleg = Vink aan wat de wet toestaat, maar jullie niet doen.
info-reden = Reden
    .uitleg = Nodig als je iets niet uitwisselt.
info-kanaal = Hoe gaan de gegevens?
    .uitleg = Nodig als het is afgesproken.
infokanaal-telefoon = Telefoon
infokanaal-veilige-mail = Beveiligde e-mail
infokanaal-systeem = Gedeeld systeem
infokanaal-gesprek = Gesprek
infokanaal-brief = Brief
info-contact = Met wie bij de partner?
    .uitleg = Een functie of afdeling, bijvoorbeeld ‘dienstdoende medewerker’.
info-herzien = Wanneer bekijk je dit opnieuw?
info-opmerking = Opmerking
    .uitleg = Schrijf niets over slachtoffers.
info-bewaar = Leg vast
info-stappen = Stappen die dit gebruiken
info-geen-stap = Geen stap in de geldende draaiboeken gebruikt deze stroom.
info-convenant = Convenant
info-recht = Waarom zo?
info-recht-tekst = De wet bepaalt wat mag. Jullie bepalen wat je daarvan doet, en hoe. Of het mag in één zaak, controleert het systeem als je deelt.
melding-info-bewaard = De afspraak is vastgelegd.
fout-info-reden = Vul in waarom je dit niet uitwisselt.
fout-info-niets = Zo blijft er niets over. Kies dan ‘Nee, dat doen we niet’.
fout-info-buiten-grondslag = Dit gegeven hoort niet bij { $artikel }. Je kunt minder afspreken dan de wet toestaat, nooit meer of anders.

tekenstaat-niets = Niets afgesproken
tekenstaat-open = Concept, niet ondertekend
tekenstaat-wacht-gemeente = Partner tekende, gemeente nog niet
tekenstaat-wacht-partner = Gemeente tekende, partner nog niet
tekenstaat-ouder = Voor een oudere versie
tekenstaat-getekend = Door beide ondertekend
tekenstaat-beeindigd = Opgezegd
convenantpartij-gemeente = Gemeente
convenantpartij-partner = Partner
convenantopzegger-gemeente = De gemeente
convenantopzegger-partner = De partner
convenantopzegger-samen = Beide samen

# De pagina van een convenant
convenant-met = Convenant met { $partner }
convenant-stromen-kop = Welke gegevens
convenant-ondertekening = Ondertekening
convenant-niemand = Nog niemand heeft getekend. Het convenant geldt als beide partijen hebben getekend. Wie het eerst tekent, maakt niet uit.
convenant-nummer = Convenant { $nummer }
convenant-getekend-door = { $partij }: { $naam }, { $functie }, op { $moment }
convenant-nog-niet = { $partij }: nog niet getekend
convenant-half = Wacht op de ander
convenant-opgezegd = Opgezegd door: { $wie }. Laatste dag: { $datum }.
convenant-vingerafdruk = Vingerafdruk: { $som }
convenant-getekend-tekst = Bekijk wat is getekend
convenant-naar-ondertekenen = Lees de tekst en teken
convenant-open = Concept: dit convenant geldt nog niet
    .uitleg = Nog niemand heeft getekend. Wissel hierop niets uit; het geldt zodra beide partijen hebben getekend.
convenant-wacht-op-jou = De partner heeft getekend. Nu jij nog
    .uitleg = Het convenant geldt zodra je namens de gemeente tekent.
convenant-wacht-gemeente = De partner heeft getekend. Nu de burgemeester nog
    .uitleg = De burgemeester leest en tekent op deze pagina.
convenant-wacht-partner = De gemeente heeft getekend. Nu de partner nog
    .uitleg = Maak een link, zodat de partner dezelfde tekst kan lezen en tekenen.
convenant-vernieuwen-gemeente = De partner tekende een nieuwe versie van dit convenant. Nu de gemeente nog
convenant-vernieuwen-partner = De gemeente tekende een nieuwe versie van dit convenant. Nu de partner nog
convenant-verouderd = Wat is afgesproken, is veranderd sinds de ondertekening
    .uitleg = Het convenant gaat niet over wat er nu is afgesproken. Laat beide partijen opnieuw tekenen.
convenant-beeindigd = Dit convenant is opgezegd
    .uitleg = Wissel je nog gegevens uit? Teken dan samen een nieuw convenant.
convenant-geldt-sinds = Dit convenant geldt sinds { $datum }
convenant-eindigt = Het is opgezegd: de laatste dag is { $datum }.
convenant-verandert = Het geldt tot en met { $datum }: dan verandert een grondslag.
convenant-bekijk = Bekijk het samen opnieuw vóór { $datum }.
convenant-in-register = Bekijk de afspraak in het register
convenant-lees = Lees de tekst
convenant-gelezen = Ik heb het convenant gelezen en teken namens de gemeente
convenant-onderteken = Onderteken het convenant
convenant-ondertekenen = Ondertekenen
convenant-ondertekenen-eerste = Met je handtekening wordt deze tekst bevroren. De partner tekent dan dezelfde tekst. Daarna geldt het convenant.
convenant-ondertekenen-tweede = De partner tekende deze tekst al. Met jouw handtekening geldt het convenant.
convenant-opzeggen = Leg een opzegging vast
convenant-opzeggen-tekst = Iedere partij kan opzeggen. Spreken jullie niets anders af, dan is de termijn drie maanden (voorstel).
convenant-opzegger = Wie zegt op?
convenant-laatste-dag = Laatste dag dat het geldt
convenant-zeg-op = Leg de opzegging vast
convenant-intrekken = Trek de handtekening in
convenant-intrekken-tekst = Nog maar één partij tekende. De handtekening vervalt meteen; daarna kun je opnieuw beginnen.
convenant-trek-in = Trek in
melding-convenant-getekend = Je hebt het convenant getekend namens de gemeente.
melding-convenant-opgezegd = Vastgelegd dat het convenant eindigt.
fout-convenant-voorbij = Kies vandaag of een latere dag.
fout-convenant-al = De partner heeft nu niets te tekenen: hij tekende deze tekst al.
convenant-afspraak-inhoud = Welke gegevens wij uitwisselen bij nazorg: { $aantal ->
    [one] 1 stroom
   *[other] { $aantal } stromen
}, zoals in het convenant staat. Namens de gemeente getekend door: { $functie }.
convenant-afspraak-ouder = Wat is afgesproken, is veranderd sinds de ondertekening. Beide partijen moeten opnieuw tekenen.
convenant-afspraak-opzeg = 3 maanden
convenant-afspraak-beeindigd = Dit convenant is opgezegd.
convenant-document = Het document
convenant-document-tekst = Zoals het er vandaag uitziet, met de handtekeningen die eronder staan.
convenant-recht = Waarom zo?
convenant-recht-tekst = In het convenant staat alleen wat jullie hebben afgesproken. Verandert dat, dan gelden de handtekeningen voor een oudere versie en tekenen beide partijen opnieuw.
convenant-link = Laat de partner tekenen
convenant-link-tekst = Met de link leest de partner het convenant, zonder inlog, en tekent. De tekst wordt dan bevroren. Er werkt één link tegelijk.
convenant-weg = Alles wat was afgesproken, is ingetrokken
convenant-weg-besluit = Sinds { $datum } niet meer afgesproken.
convenant-weg-besluit-reden = Sinds { $datum } niet meer afgesproken: { $reden }
convenant-weg-grondslag = De grondslag gold tot en met { $datum }.
convenant-weg-beide = Beide partijen tekenden. Die handtekeningen blijven staan onder de tekst van toen, maar er mag nu niets worden gedeeld. In het register staat het convenant als concept. Spreek je precies hetzelfde weer af, dan gelden de handtekeningen weer. Spreek je iets anders af, dan tekenen beide partijen opnieuw.
convenant-weg-een = Eén partij tekende. Die handtekening blijft staan onder de tekst van toen, maar de ander kan nu niet tekenen. Spreek je precies hetzelfde weer af, dan kan dat weer. Spreek je iets anders af, dan tekenen beide partijen opnieuw.
convenant-weg-niemand = Niemand tekende nog. Er is nu ook niets om te tekenen.
convenant-weg-opgezegd = Het convenant is opgezegd en gold tot en met { $datum }. Spreek je weer iets af, dan tekenen beide partijen opnieuw.
convenant-weg-herstel = Open een stroom om hem weer af te spreken. Geldt een grondslag niet meer, vraag dan de functionaris gegevensbescherming of er een andere is. Stopt de samenwerking, leg dan hier vast dat het convenant eindigt.
convenant-link-niets = Spreek eerst een stroom af. Dan is er iets om te tekenen.
convenant-link-gebruikt = Getekend
fout-convenant-niets = Er is niets afgesproken, dus niets om te tekenen.
convenant-mail =
    Beste collega,

    De gemeente { $gemeente } en { $partner } spreken af welke gegevens wij uitwisselen bij de nazorg na een overval. Dat staat in een convenant.

    Wilt u het lezen en tekenen? Dat kan via deze link, zonder account:
    { $link }

    De link werkt tot en met { $datum } en is alleen voor wie namens uw organisatie mag tekenen. Stuur hem niet door aan anderen.

    Met vriendelijke groet,
    { $wie }
    Gemeente { $gemeente }

# Wat de partner ziet
convenantlink-titel = Lees en teken het convenant
convenantlink-lead = De gemeente { $gemeente } en { $partner } spreken af welke gegevens zij uitwisselen bij nazorg na een overval. U tekent namens { $partner }. Deze pagina werkt tot en met { $datum }.
convenantlink-gemeente-tekende = De gemeente heeft deze tekst al getekend
convenantlink-gemeente-tekende-tekst = Tekent u ook, dan geldt het convenant vanaf vandaag.
convenantlink-kop = Tekenen
convenantlink-naam = Uw naam
convenantlink-functie = Uw functie
convenantlink-akkoord = Ik heb het convenant gelezen, ik mag namens mijn organisatie tekenen en ik ga akkoord
convenantlink-teken = Teken het convenant
convenantlink-recht = Wat gebeurt hiermee?
convenantlink-recht-tekst = De gemeente { $gemeente } bewaart uw naam, uw functie, de dag en de tekst die u tekende. Die tekst verandert daarna niet meer. Na het tekenen werkt deze link niet meer. Gaat u niet akkoord? Bel dan de gemeente.
convenantlink-dank = Dank u wel, het convenant is getekend
    .uitleg = De { -functie } van de gemeente ziet het. U kunt deze pagina sluiten.
fout-convenant-veranderd = De tekst is veranderd sinds u deze pagina opende. Lees hem opnieuw en teken daarna.

# De tekst van het convenant
convenant-titel = Convenant over gegevens bij nazorg na een overval
convenant-kort = Convenant gegevens
convenant-ondertitel = Gemeente { $gemeente } en { $partner }
convenant-concept = Dit is een concept. Niemand heeft getekend: dit convenant geldt niet en niemand kan er iets op baseren. Het geldt pas als beide partijen hebben getekend.
convenant-voorstel = Dit is een voorstel, gemaakt van wat de gemeente heeft vastgelegd. Laat een jurist en de functionaris gegevensbescherming van beide partijen ernaar kijken. Waar ‘nog te controleren’ staat, is het nog niet zeker.
convenant-partijen = Partijen
convenant-partij-gemeente = De gemeente { $gemeente }, vertegenwoordigd door de burgemeester.
convenant-partij-partner = { $partner }.
convenant-doel = Doel
convenant-doel-tekst = Partijen wisselen gegevens uit om slachtoffers van een overval nazorg te bieden: op tijd, niet dubbel en alleen als de persoon dat wil. Voor iets anders gebruiken zij de gegevens niet.
convenant-grondslagen = Grondslagen
convenant-grondslagen-tekst = Partijen wisselen alleen uit op deze grondslagen. Vervalt een grondslag, dan stopt de uitwisseling die erop rust.
convenant-geldig-van = vanaf { $van }
convenant-geldig-van-tot = van { $van } tot en met { $tot }
convenant-stromen = Welke gegevens, waarvoor en hoe
convenant-stromen-tekst = Alleen deze gegevens gaan tussen partijen, alleen voor dit doel en als aan de voorwaarde is voldaan. Elke uitwisseling wordt vastgelegd.
convenant-geheim = Geheimhouding en beveiliging
convenant-geheim-tekst = Wie gegevens ontvangt, houdt ze geheim. Voor gegevens van de politie geldt Wpg art. 7 lid 2. Alleen wie ze nodig heeft voor de nazorg, ziet ze. Partijen versturen ze alleen zoals hierboven staat.
convenant-rechten = Rechten van de persoon
convenant-rechten-tekst = Iedere persoon heeft de rechten van AVG art. 15 tot en met 22. Een verzoek gaat naar de partij die het ontvangt. Gaat het ook over gegevens van de ander, dan laat zij dat binnen vijf werkdagen weten (voorstel).
convenant-bewaren = Hoe lang gegevens blijven
convenant-bewaren-tekst = De gemeente houdt zich aan deze termijnen. De partner bewaart de gegevens niet langer dan nodig voor haar taak.
convenant-blijvend = blijvend
convenant-termijn = { $duur } na { $vanaf }
convenant-termijn-voorstel = voorstel, nog te controleren
convenant-bewaren-controle = Nog te controleren bij { $naam }: { $vraag }
convenant-datalek = Datalek
convenant-datalek-tekst = Ziet een partij een datalek met deze gegevens, dan meldt zij dat binnen 24 uur aan de ander (voorstel). Iedere partij meldt zelf aan de Autoriteit Persoonsgegevens en aan de persoon als de wet dat vraagt.
convenant-looptijd = Looptijd
convenant-looptijd-tekst = Het convenant geldt vanaf de dag dat beide partijen hebben getekend. Partijen bekijken het elk jaar opnieuw. Iedere partij kan het schriftelijk opzeggen met een termijn van drie maanden (voorstel). Verandert wat is afgesproken, dan tekenen partijen opnieuw.
convenant-kolom-artikel = Artikel
convenant-kolom-naam = Wat het regelt
convenant-kolom-geldig = Geldig
convenant-kolom-richting = Van → aan
convenant-kolom-gegevens = Gegevens
convenant-kolom-doel = Waarvoor
convenant-kolom-grondslag = Grondslag en voorwaarde
convenant-kolom-kanaal = Hoe
convenant-kolom-wat = Wat
convenant-kolom-termijn = Hoe lang
convenant-kolom-bron = Bron
convenant-wijze = Getekend met een eenmalige link
convenant-wijze-gemeente = Getekend in dit systeem, na inloggen
convenant-kader-concept = Concept: geldt nog niet
convenant-kader-tekenen = Ligt ter ondertekening
convenant-ter-tekening = Deze tekst ligt ter ondertekening. Hij bindt vanaf de dag waarop beide partijen hebben getekend.
convenant-kader-geldt = Getekend door beide partijen
convenant-geldt-vanaf = Dit convenant geldt vanaf { $van }.
convenant-geldt-tot = Dit convenant geldt van { $van } tot en met { $tot }: het is opgezegd.
convenant-controle = Vergelijk de vingerafdruk met die op de pagina van het convenant.
