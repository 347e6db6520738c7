# Eigen draaiboeken: schrijven, nakijken, publiceren

editor-titel = Eigen draaiboeken
editor-titel-lead = Hier past je gemeente een draaiboek aan, of schrijft een nieuw draaiboek. Een collega kijkt na, daarna gaat het in op een dag die je kiest.
editor-leeg = Je gemeente heeft nog geen eigen draaiboek
editor-leeg-tekst = Begin met een geleverd draaiboek en verander alleen wat bij jullie anders is, zoals een termijn.
editor-kolom-gewijzigd = Laatst gewijzigd
editor-begin-kop = Begin een concept
editor-begin-uitleg = Bouw je voort op een geleverd draaiboek, dan houd je de stappen en verander je er een paar. Verschijnt er later een nieuwere levering, dan zie je wat er verschilt.
editor-basisveld = Bouw voort op
    .uitleg = Kies niets als je helemaal zelf begint.
editor-naamveld = Naam van een nieuw draaiboek
    .uitleg = Laat leeg om het gekozen draaiboek aan te passen. Met een naam wordt het een draaiboek ernaast.
editor-basis = { $naam }, versie van { $datum }
editor-begin = Begin
fout-editor-naam = Kies waarop je voortbouwt, of geef een naam.
editor-lead = Laatst gewijzigd { $datum } door { $wie }
editor-weergave = Weergave
editor-als-formulier = Stappen
editor-kop = Naam en soort
editor-als-tekst = Tekst
editor-verschil = Verschil
editor-ongedaan = Maak laatste wijziging ongedaan
editor-opnieuw = Zet terug wat je ongedaan maakte
editor-stappen = Stappen per spoor
editor-stappen-aantal = Stappen ({ $aantal })
editor-zoek = Ga naar een stap
editor-zoek-uitleg = Typ een woord uit de titel.
editor-zoek-pijltjes = Met pijl omlaag kom je in de lijst. Daar brengen de pijltjes, Home en End je van stap naar stap, en opent Enter een stap.
editor-zoek-knop = Ga
editor-zoek-aantal = { $aantal ->
    [0] Geen stap heeft deze woorden in de titel.
    [one] 1 stap gevonden
   *[other] { $aantal } stappen gevonden
}
editor-zoek-aantal-meer = { $aantal } stappen gevonden
editor-zoek-alle = Toon alle stappen
editor-zonder-spoor = Zonder spoor
editor-nieuwe-stap = Nieuwe stap
editor-nieuwe-stap-uitleg = Begin met wat er moet gebeuren. De rest vul je daarna in.
editor-voeg-toe = Voeg toe
editor-eigen-bron = keuze van de gemeente
editor-eigen = Eigen
editor-gewijzigd = Gewijzigd
editor-vervallen = Vervalt
editor-stap-bevindingen = { $aantal ->
    [one] 1 punt
   *[other] { $aantal } punten
}
editor-kies-stap = Kies een stap om te wijzigen, of voeg een stap toe. Elke keer dat je bewaart, blijft je concept staan.
editor-kies-stap-lezen = Kies een stap om hem te lezen.
editor-onleesbaar = Deze tekst is niet als formulier te lezen.
editor-naar-tekst = Herstel de tekst
editor-geen-stap = Deze stap is er niet (meer).
editor-stap-vervallen = Deze stap vervalt hier
editor-stap-gewijzigd = Je gemeente heeft deze stap veranderd.
editor-stap-verplaatst = Deze stap komt uit het draaiboek waarop je voortbouwt. Je gemeente zette hem op een andere plaats.
editor-herstel-plaats = Zet op de geleverde plaats
editor-stap-stam = Deze stap komt uit het draaiboek waarop je voortbouwt. Wat je hier verandert, geldt alleen voor je gemeente.
editor-stap-eigen = Deze stap is van je gemeente zelf. Kenmerk:
editor-zet-terug = Zet de stap terug
editor-herstel = Herstel zoals geleverd
editor-toon-verschil = Toon wat anders is
editor-was = Was:
editor-wordt = Wordt:
editor-omhoog = Zet eerder
editor-omlaag = Zet later
editor-plaats = In haar fase staat de stap na ‘{ $voor }’ en voor ‘{ $na }’.
editor-plaats-eerste = De stap staat als eerste in haar fase, voor ‘{ $na }’.
editor-plaats-laatste = De stap staat als laatste in haar fase, na ‘{ $voor }’.
editor-plaats-enige = De stap staat alleen in haar fase.
editor-vervalt-hier = Laat deze stap hier vervallen
editor-verwijder-stap = Verwijder deze stap
editor-reden = Waarom vervalt deze stap?
    .uitleg = Eén zin. Wie het draaiboek nakijkt, leest hem.
editor-laat-vervallen = Laat vervallen
editor-bewaar = Bewaar concept
editor-wie-groep = Met wie en langs welke weg
editor-wanneer-groep = Wanneer
editor-waar-groep = Waar hoort de stap bij
editor-uit-groep = Gegevens die heen en weer gaan
editor-laat-groep = Als het te laat is
editor-vast-groep = Vastleggen en brieven
editor-grond-groep = Let op en bron
editor-deel-leeg = Niets ingevuld
editor-als-uitleg = Kruis niets aan als de stap altijd geldt. Kruis je bij een feit iets aan, dan geldt de stap alleen dan.
editor-nog-een = { $veld } ({ $nummer })
editor-van-uitwisseling = { $veld } (uitwisseling { $nummer })
editor-na-stap = stap: { $titel }
editor-plaatsvervanger = plaatsvervanger
editor-brief-avg14 = Brief over herkomst van gegevens
editor-brief-buurtbrief = Buurtbrief
editor-ja = ja
editor-tekstveld = Tekst van het draaiboek
    .uitleg = Bij elk punt staat de regel. Wat je zelf schreef, ook opmerkingen achter #, blijft staan.
editor-scenarios = Scenario’s van deze versie
    .uitleg = In Markdown, elk verhaal in een blok dat begint met ```scenario. Leeg: de geleverde scenario’s tellen.
editor-scenarios-tekst = Verander je een termijn of een stap, dan komt een geleverd scenario misschien niet meer uit. Pas het hier aan, of schrijf er zelf een. Na het bewaren worden ze gespeeld.
editor-tekst-botst = Een collega bewaarde intussen iets anders
editor-tekst-botst-tekst = Hieronder staat wat verschilt: wat de collega bewaarde, en wat jij hebt. Bewaar je nu, dan geldt jouw tekst.
fout-editor-botst = Een collega bewaarde intussen iets anders. Kijk wat verschilt en bewaar opnieuw.
fout-editor-te-lang = Deze tekst is te lang. Houd het bij 400.000 tekens.
editor-bevindingen = Wat opvalt
editor-bevindingen-aantal = { $fouten ->
    [0] Niets dat moet
    [one] 1 punt moet
   *[other] { $fouten } punten moeten
} worden opgelost, { $waarschuwingen ->
    [0] niets
    [one] 1 punt
   *[other] { $waarschuwingen } punten
} om naar te kijken.
editor-geen-bevindingen = Er valt niets op
editor-fout = Oplossen
editor-let-op = Let op
editor-regel = Regel { $regel }, teken { $kolom }.
editor-voorbeeld = Zo verloopt het
editor-tijdlijn = Stappen met termijn
editor-zwembaan = Zwembaan
editor-zonder-termijn = Geen termijn
editor-eerst-oplossen = { $aantal ->
    [one] Nog 1 punt op te lossen
   *[other] Nog { $aantal } punten op te lossen
}
editor-eerst-oplossen-tekst = Zolang dat zo is, kan dit niet ingaan.
editor-scenarios-eerst = { $aantal ->
    [one] 1 scenario komt
   *[other] { $aantal } scenario’s komen
} niet uit
editor-scenarios-eerst-tekst = Zolang dat zo is, kan dit niet ingaan. Bedoel je het draaiboek zoals het nu is? Pas dan het scenario aan. Zo niet, verander dan de stap.
editor-scenarios-eerst-terug = Haal de versie eerst terug om verder te schrijven.
editor-scenarios-bijwerken-tekst = Is dit wat je bedoelt? Dan verwacht het scenario voortaan wat er nu uitkomt. Je kunt dat ongedaan maken.
editor-scenarios-bijwerken = { $aantal ->
    [one] Zet 1 verwachting op wat er nu uitkomt
   *[other] Zet { $aantal } verwachtingen op wat er nu uitkomt
}
editor-scenarios-herstel = Pas de scenario’s aan
editor-scenarios-lees = Lees de scenario’s
editor-klaar-met-schrijven = Klaar met schrijven?
editor-aanbieden-tekst = Een collega die er niet aan schreef, keurt het goed of zegt wat anders moet. Intussen kan niemand het wijzigen.
editor-bied-aan = Leg voor aan een collega
editor-gooi-weg = Gooi dit concept weg
editor-weggooien-vraag = Dit concept verdwijnt en komt niet terug. Weggooien?
editor-aangeboden-door = Op { $datum } voorgelegd door { $wie }
editor-beoordeel-tekst = Loop de stappen en het verschil na. Klopt het voor jouw gemeente?
editor-opmerking = Wat moet anders?
    .uitleg = Nodig als je het terugstuurt.
editor-keur-goed = Keur goed
editor-stuur-terug = Stuur terug
editor-wacht-op-collega = Dit wacht op een collega die er niet aan schreef.
editor-haal-terug = Haal terug om verder te schrijven
editor-terug-van = Op { $datum } teruggestuurd door { $wie }
editor-goedgekeurd-door = Op { $datum } goedgekeurd door { $wie }
editor-wacht-op-publicatie = Wie het nazorgplan mag vaststellen, kan dit laten ingaan.
editor-publiceer = Laat ingaan
editor-publiceer-tekst = Vanaf de eerste dag start een nieuwe melding met deze versie. Casussen die lopen houden hun eigen versie. Daarna verandert de tekst niet meer.
editor-publiceer-wat = Wat gaat er in?
editor-publiceer-wanneer = Vanaf welke dag?
editor-publiceer-stappen = Stappen
editor-publiceer-anders = { $aantal }. Van je gemeente zelf of veranderd: { $eigen }
editor-publiceer-voorgelegd = Voorgelegd
editor-publiceer-nagekeken = Nagekeken
editor-publiceer-bekijk = Bekijk wat er verandert
editor-vanaf = Eerste dag
fout-editor-vanaf-voorbij = Kies vandaag of een latere dag.
fout-editor-scenarios = { $aantal ->
    [one] 1 scenario
   *[other] { $aantal } scenario’s
} bij deze versie { $aantal ->
    [one] komt
   *[other] komen
} niet uit. Op deze pagina zie je welk, en wat er wel uitkomt.
fout-editor-nog-fouten = Los eerst de punten op die moeten.
fout-editor-vanaf-bezet = Dit draaiboek heeft al een versie met deze eerste dag. Kies een andere dag.
fout-editor-geen-soort = Kies bij naam en soort voor welke overval dit draaiboek is, of vink aan dat het een aanvulling is.
editor-aanvulling = Dit is een aanvulling
    .uitleg = Dit draaiboek noemt geen soort overval. Geen melding start het. Je legt het bij een casus naast het draaiboek dat daar loopt.
editor-geldt-vanaf = Geldt vanaf { $datum }
editor-gepubliceerd-door = Op { $datum } vastgesteld door { $wie }.
editor-ingetrokken-door = Op { $datum } ingetrokken door { $wie }
editor-lopende-houden = Een casus die met deze versie begon, houdt haar.
editor-verder = Schrijf hierop verder
editor-trek-in = Trek in
editor-intrekken-vraag = Nieuwe meldingen starten niet meer met deze versie. Intrekken?
editor-nieuwer = Er is een nieuwere levering, van { $datum }
editor-nieuwer-tekst = Je gemeente houdt haar eigen versie totdat je de nieuwe overneemt.
editor-nieuwer-bekijk = Bekijk wat er verandert
editor-neem-over = Neem over
editor-vergelijk-met = Vergelijk met
editor-met-nieuwer = Nieuwere levering van { $datum }
editor-met-basis = Waarop het bouwt, van { $datum }
editor-met-geleverd = Geleverd, van { $datum }
editor-met-eigen = Eigen versie van { $datum }
editor-met-concept = Ander concept, van { $datum }
editor-niets-te-vergelijken = Er is geen andere versie om mee te vergelijken.
editor-geen-verschil = Deze versies zeggen hetzelfde.
editor-terug = Terug naar het draaiboek
editor-erbij = Erbij gekomen ({ $aantal })
editor-anders = Veranderd ({ $aantal })
editor-weg = Vervallen ({ $aantal })
editor-verplaatst = Staat op een andere plaats ({ $aantal })
editor-tekstregels = Verschil in de tekst zelf ({ $aantal } regels)

stapveld-titel = Wat moet er gebeuren
    .uitleg = Als opdracht, in hoogstens 90 tekens.
stapveld-uitleg = Hoe doe je dat
    .uitleg = Gewone taal, hoogstens 400 tekens.
stapveld-fase = Fase
stapveld-spoor = Spoor
stapveld-per = Hoe vaak
stapveld-wie = Wie doet het
stapveld-met = Samen met
stapveld-weg = Langs welke weg
stapveld-na = Begint na
stapveld-niet-voor = Mag niet voor
stapveld-niet-voor-plus = En dan nog
    .uitleg = Zoals 2 dagdelen.
stapveld-uiterlijk = Uiterlijk binnen
    .uitleg = Getal en minuten, uur, dagdelen, dagen, werkdagen, weken of maanden. Zoals 1 werkdag.
stapveld-vanaf = Gerekend vanaf
    .uitleg = Kies niets om te rekenen vanaf het laatste waarop de stap wacht.
stapveld-escaleert = Te laat: wie hoort het
stapveld-escaleert-na = Hoe lang na de termijn
    .uitleg = Laat leeg voor meteen.
stapveld-als = Alleen als
stapveld-als-feit = Feit
stapveld-legt-vast = Legt vast
stapveld-noteert = Moet worden genoteerd
stapveld-noteert-ook = Kan worden genoteerd
stapveld-klaar-als = Klaar als
stapveld-verplicht = Verplicht: de casus kan niet dicht zonder deze stap
stapveld-brief = Brief
stapveld-eigen-zorg = Zorg voor eigen collega’s
stapveld-uit-van = Van
stapveld-uit-aan = Aan
stapveld-uit-wat = Welke gegevens
stapveld-letop = Let op
    .uitleg = Wat de wet hier vraagt, met artikel.
stapveld-bron = Bron
    .uitleg = Waar deze stap op steunt. Bij een eigen keuze: keuze van de gemeente.
kopveld-naam = Naam
kopveld-naam-en = Naam in het Engels
kopveld-geldt-voor = Voor welke soort
kopveld-past-bij = Bij welk draaiboek past deze aanvulling
    .uitleg = Kies niets als ze overal bij past. Bij een andere casus staat ze onder ‘Andere aanvullingen’.
kopveld-incident = Soort incident
    .uitleg = Kies niets als het dat van het draaiboek is waarop je voortbouwt. Zonder keuze is het een overval. Gegevens van de politie komen alleen binnen als het aanwijzingsbesluit dit soort noemt.
kopveld-bron = Bron
    .uitleg = Waar dit draaiboek op steunt.
kopveld-toelichting = Toelichting

melding-editor-begonnen = Het concept is begonnen.
melding-editor-bewaard = Het concept is bewaard.
melding-editor-toegevoegd = De stap is toegevoegd. Vul nu de rest in.
melding-editor-stap-vervallen = De stap is weg. Met ‘ongedaan’ haal je hem terug.
melding-editor-stap-weg = Deze stap is er niet meer. Een collega haalde hem weg.
melding-editor-hersteld = De stap is weer zoals geleverd.
melding-editor-scenarios-bij = De scenario’s verwachten nu wat er uitkomt. Lees ze nog eens na.
melding-editor-verplaatst = De stap is verplaatst.
melding-editor-ongedaan = De laatste wijziging is ongedaan.
melding-editor-opnieuw = Wat je ongedaan maakte, staat er weer.
melding-editor-veranderd = Een collega veranderde intussen iets. Er is niets gedaan; kijk eerst wat er nu staat.
melding-editor-geen-concept = Dit is geen concept meer en kan niet worden gewijzigd.
melding-editor-aangeboden = Het draaiboek is voorgelegd.
melding-editor-teruggehaald = Je kunt verder schrijven.
melding-editor-goedgekeurd = Het draaiboek is goedgekeurd.
melding-editor-teruggestuurd = Het draaiboek is teruggestuurd.
melding-editor-niet-zelf = Je schreef hier zelf aan. Een ander moet het nakijken.
melding-editor-zeg-wat = Er is niets gedaan. Schrijf bij ‘Wat moet anders’ wat er moet veranderen.
melding-editor-te-lang = Er is niets gedaan. Schrijf bij ‘Wat moet anders’ niet meer dan 100.000 tekens. Ga terug om je tekst in te korten.
melding-editor-weggegooid = Het concept is weg.
melding-editor-overgenomen = Het draaiboek bouwt nu op de nieuwere levering. Loop de stappen na.
melding-editor-gepubliceerd = Het draaiboek gaat in op de dag die je koos.
melding-editor-ingetrokken = Het draaiboek is ingetrokken.

versiestaat-concept = Concept
versiestaat-aangeboden = Ligt voor
versiestaat-goedgekeurd = Goedgekeurd
versiestaat-gepubliceerd = Vastgesteld
versiestaat-ingetrokken = Ingetrokken

draaiboek-aanpassen = Pas aan voor je gemeente
draaiboek-aanpassen-tekst = Een termijn is vaak een keuze van je gemeente. Die verander je in een eigen versie; een collega kijkt mee.
draaiboek-eigen-versie = Eigen versie van je gemeente
draaiboek-eigen-versies = Eigen draaiboeken
draaiboek-te-kiezen = Ook klaar om te gebruiken
draaiboek-te-kiezen-tekst = Deze draaiboeken zijn niet voor een overval. Ze starten pas als je gemeente ze vaststelt en iemand er bij een melding voor kiest.
draaiboek-ontbreekt = Niet alles ligt klaar voor dit draaiboek
draaiboek-ontbreekt-meer = { $aantal ->
    [one] En nog 1 punt
   *[other] En nog { $aantal } punten
}
toets-draaiboek-bevindingen = In geen draaiboek staat iets dat niet kan
    .gat = in een draaiboek staat iets dat niet kan
    .waarom = Een afspraak, een beëindigde samenwerking of het besluit staat een stap in de weg. Dat merk je anders pas in de nacht.
draaiboek-verander-keuze = Verander deze keuze

bevinding-titel = Wat er in een draaiboek mis kan zijn
bevinding-lead = Een draaiboek wordt nagekeken voordat het nodig is, op { $fouten } fouten en { $waarschuwingen } punten om op te letten. Open een regel voor een voorbeeld dat misgaat en een dat goed is.
bevinding-terug = Eigen versies
bevinding-waarom = Waarom?
bevinding-alle = Alles wat wordt nagekeken
