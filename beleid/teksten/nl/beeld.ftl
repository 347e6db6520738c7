## Cellen van een lijst

beeld-cel-datum = Dit is geen dag. Schrijf hem als 31-12-2026.
beeld-cel-datum-amerikaans = De maand is hoger dan 12. Schrijf eerst de dag en dan de maand: 31-12-2026.
beeld-cel-tijd = Dit is geen tijd. Schrijf hem als 19:45.
beeld-cel-eind-voor-begin = Het einde ligt voor het begin.
beeld-cel-getal = Dit is geen getal.
beeld-cel-helft = Van deze plek ontbreekt een coördinaat.
beeld-cel-verwisseld = De twee coördinaten lijken verwisseld. Zet ze in de goede kolom.
beeld-cel-buiten = Deze plek ligt buiten Nederland.
beeld-cel-buurt-dubbel = Deze buurt staat er al.
beeld-kolom-persoon = Dit bestand heeft kolommen met gegevens van personen. Voor een veiligheidsbeeld zijn die niet nodig. Haal ze eruit en lees het bestand opnieuw in.
beeld-kaart-onleesbaar = Dit bestand is geen GeoJSON, of het is afgebroken.
beeld-kaart-geen-punt = Dit onderdeel is geen punt.
beeld-kaart-geen-vlak = Dit onderdeel is geen gebied.
beeld-kaart-te-groot = Dit bestand is te groot: hoogstens 20 MB en 400.000 hoekpunten. Kies op de downloadpagina alleen je eigen gemeente.
beeld-kaart-afgebroken = Dit bestand is afgebroken: het einde ontbreekt. Haal het opnieuw op.
beeld-kaart-onbekend = Dit is geen kaart die we kunnen lezen. Gebruik GeoJSON, GeoPackage (.gpkg) of een shapefile in een zip.
beeld-kaart-half = Van deze shapefile ontbreekt een deel. Zet het .shp- en het .dbf-bestand samen in één zip.
beeld-kaart-geen-buurten = In dit bestand staat geen buurt of wijk van deze gemeente.
beeld-kaart-geen-jaar = We weten niet van welk jaar deze indeling is. Zet het jaar in de naam van het bestand, zoals buurten-2026.geojson.
beeld-vorm-kapot = De grens van dit gebied is kapot: er ontbreken hoekpunten.
    .raad = Haal het bestand opnieuw op bij het CBS of PDOK.
beeld-vorm-open = De grens van dit gebied is niet gesloten: het laatste hoekpunt is niet het eerste.
    .raad = Sluit de grens in het programma waarmee de kaart is gemaakt.
beeld-vorm-kruist = De grens van dit gebied kruist zichzelf.
    .raad = Herstel de grens in het programma waarmee de kaart is gemaakt.
beeld-vorm-overlap = Dit gebied ligt voor een deel over { $ander }: ongeveer { $hectare } hectare.
    .raad = Laat de grenzen op elkaar aansluiten.
beeld-vorm-gat = In of naast dit gebied zit een gat van ongeveer { $hectare } hectare, dat van geen enkel gebied is.
    .raad = Ontbreekt er een buurt? Is het een andere gemeente of een ander land, neem dat stuk dan mee in het bestand met een eigen code.
beeld-vorm-dubbel = Deze code staat ook in rij { $rij }.
    .raad = Houd één rij per gebied.
beeld-vorm-code = Dit is geen code van een buurt of wijk, zoals BU03630000 of WK036300.
    .raad = Zet de code van het CBS in de kolom buurtcode of wijkcode.
beeld-vorm-naam = Dit gebied heeft geen naam, of een veel te lange.
    .raad = Zet de naam in de kolom buurtnaam of wijknaam.
beeld-vorm-samen = Dit gebied is goed, maar een ander in dit bestand niet. We nemen een kaart in één keer over, of niet.
    .raad = Herstel de andere rijen.
beeld-vorm-zin = { $km2 } km², { $hoeken } hoekpunten

## Menu en titel

onderdeel-veiligheidsbeeld = Veiligheidsbeeld
beeld-titel = Veiligheidsbeeld
beeld-kring-besloten = Besloten kring
beeld-kring-besloten-tekst = Je ziet precieze aantallen en, als je in het aanwijzingsbesluit staat, adressen. Deel deze pagina niet.
beeld-in-jaar = Overvallen in { $jaar }
beeldkring-partners = Partners
beeldkring-openbaar = Raad en iedereen
beeldduiding-bevinding = Bevinding uit de wijk
beeldduiding-doelgroep = Doelgroep
beeldduiding-plek = Plek
beeldgroep-herhaald = Adressen die al eerder zijn overvallen
    .naam = Adressen die al eerder zijn overvallen
    .nazorg = Bel binnen een werkdag. Vraag of de eerste overval weer boven komt en bied opnieuw gesprekken met Slachtofferhulp aan.
    .preventie = Loop samen na of de maatregelen van de vorige keer er zijn en werken.
beeldgroep-branche = Bedrijven in één branche
    .naam = Bedrijven in deze branche
    .nazorg = Bezoek binnen een werkdag, met een gesprek voor het hele team. Vraag ook naar de veiligheid thuis.
    .preventie = Weinig geld in de kassa, een afroomkluis of alleen pinnen, en de punten voor goed cameratoezicht.
beeldgroep-senioren = Wooncomplexen voor senioren en ouderen die alleen wonen
    .naam = Ouderen die alleen wonen
    .nazorg = Bezoek samen met iemand die zij kennen. Maak met de woningcorporatie afspraken over slot en deur.
    .preventie = Uitleg over veilig wonen, met de ouderenbond en een adviseur van het Politiekeurmerk Veilig Wonen.
beeldgroep-avond = Bedrijven die ’s avonds open zijn
    .naam = Bedrijven die ’s avonds open zijn
    .nazorg = Bezoek als het hele team er is, ook de avondploeg. Let op jonge medewerkers: bied ook hun ouders een gesprek aan.
    .preventie = Met twee mensen afsluiten, het geld voor de avond afromen en goed licht bij de ingang.
beeldgroep-kvo = Gebieden met het Keurmerk Veilig Ondernemen
    .naam = Winkelgebied met het Keurmerk Veilig Ondernemen
    .nazorg = Vertel de ondernemers in het gebied wat er gebeurde, zonder gegevens van het slachtoffer. Maak binnen 2 tot 3 weken afspraken over een bijeenkomst.
    .preventie = Zet overvallen op de agenda van het overleg van het keurmerk.
beeldgroep-anders = Iets anders

## De eerste zin

beeld-zin-onbekend = Over { $jaar } is nog niets ingelezen en er zijn geen eigen casussen. Hoeveel overvallen er waren, weten we dus niet.
beeld-zin-geen = In { $jaar }: geen overvallen geregistreerd.
beeld-zin-enkele = In { $jaar }: { $aantal } { $aantal ->
        [one] overval
       *[other] overvallen
    }. In één jaar te weinig om er meer van te zeggen dan hoeveel, en wat voor overvallen.
beeld-zin-weinig = In { $jaar }: { $aantal } overvallen. In één jaar te weinig voor een kaart van de spreiding, genoeg om te tellen per buurt en dagdeel.
beeld-zin-tientallen = In { $jaar }: { $aantal } overvallen; genoeg om buurten te vergelijken.
beeld-zin-honderden = In { $jaar }: { $aantal } overvallen; genoeg voor uren, dagen en maanden.
beeld-totaal-zin = Door toeval is een aantal de ene keer hoger dan de andere. Bij dit aantal past een gemiddelde tussen ongeveer { $laag } en { $hoog } in zo'n periode.
beeld-samen-zin = In { $van } tot en met { $tot } samen: { $aantal }. Daarbij past een gemiddelde tussen { $laag } en { $hoog } per jaar.
beeld-verandering-wel = Van { $van } naar { $naar }: dit verschil is aantoonbaar.
beeld-verandering-niet = Van { $van } naar { $naar }: dit verschil kan toeval zijn.
beeld-verandering-nodig = Aantoonbaar is het pas vanaf { $stijging } of meer, of bij { $daling } of minder.
beeld-verandering-nodig-geen = Een stijging is aantoonbaar vanaf { $stijging }. Een daling is bij dit aantal niet aan te tonen.
beeld-verantwoord = Bron: { $bron } · { $van } t/m { $tot } · { $gebied } · aantal { $n } · met een plek: { $plek } · opgehaald op { $opgehaald } · berekend op { $op }
beeld-zaad = zaad
beeld-onbegrensd = onbegrensd
beeld-bron = Bron
beeld-bron-lijst = lijst van de politie
beeld-bron-casussen = eigen casussen
beeld-bron-politie = cijfers van de politie (tabel 47018NED): geen
beeld-bron-geen = geen

## Controle en wat er te zeggen valt

beeld-controle = Eerst: zijn de gegevens goed genoeg?
beeld-controle-zin = { $geplaatst } van { $aantal } met een plek.
beeld-controle-goed = Niets valt op.
beeld-controle-niets = Er is niets na te kijken: er zijn geen overvallen.
beeld-let-geplaatst = { $aantal } zonder plek. Minder dan 85% heeft een plek: een kaart misleidt dan.
beeld-let-standaard = Plekken met opvallend veel overvallen op precies hetzelfde punt: { $aantal }. Is dat echt, of het bureau of het midden van een straat?
beeld-let-standaard-plek = { $x }, { $y } (RD): { $aantal } { $adressen ->
        [0] zonder adres
        [one] op één adres
       *[other] op { $adressen } verschillende adressen
    }
beeld-let-na-lijst = { $aantal ->
    [one] 1 eigen casus is van na de laatste overval op de lijst en telt hier nog niet mee. Vraag de analist om een nieuwe lijst.
   *[other] { $aantal } eigen casussen zijn van na de laatste overval op de lijst en tellen hier nog niet mee. Vraag de analist om een nieuwe lijst.
}
beeld-let-buiten = { $aantal } met een plek buiten de gemeente. Klopt de plek, of was het een overval van elders?
beeld-let-zonder-buurt = Van { $aantal } (in alle jaren) weten we de plek, maar staat er geen buurt bij.
beeld-buurten-erbij = Zoek de buurt op bij de plek
beeld-let-tijd = { $aantal } zonder tijd.
beeld-let-middernacht = { $aantal } om precies 00.00 uur: vaak betekent dat dat de tijd niet bekend is.
beeld-let-ruim = { $aantal } met meer dan een uur tussen begin en einde. Die verdelen we over de uren.
beeld-kan = Wat valt hierover te zeggen?
beeld-vanaf = { $wat }: vanaf { $aantal }
beeld-kan-samen = { $wat } (jaren samen)
beeld-deel-totaal = Aantal met interval, en de verandering
beeld-deel-buurten = Aantal per buurt, met een kaart
beeld-deel-plekken = Vaste plekken
beeld-deel-dagdelen = Dagdelen
beeld-deel-tempo = Buurten vergelijken per inwoner
beeld-deel-scan = Een gebied dat eruit springt
beeld-deel-knox = Kort na elkaar dicht bij elkaar
beeld-deel-kaart = Kaart van de spreiding in de besloten kring
beeld-deel-deskundig = Gi*, Moran en DBSCAN, voor deskundigen
beeld-deel-uren = Uren en weekdagen
beeld-deel-verandering = Verandering per buurt
beeld-onderscheid = De kleinste concentratie die we bij { $n } overvallen kunnen aantonen: { $aantal } keer op één van { $adressen } adressen.
beeld-als-tabel = Hetzelfde als tabel
beeld-leeg = Er is nog niets om te laten zien
beeld-leeg-tekst = Vraag de analist van de politie om een lijst van overvallen: dag, tijd, soort, branche, modus, adres of coördinaten. Zonder namen. Eigen casussen tellen vanzelf mee.
beeld-leeg-knop = Lijst inlezen

## Beelden

beeld-per-jaar = Per jaar
beeld-per-jaar-niet = Niet bekend: { $jaren }.
beeld-per-jaar-zin = Per jaar: { $jaren }. De streep laat zien welk gemiddelde bij het aantal past.
beeld-let-bronnen = Staat een jaar in de lijst van de politie, dan telt die. Anders tellen eigen casussen. We tellen ze nooit bij elkaar op.
beeld-niet-bekend = niet bekend
beeld-uren = Uren en dagen
beeld-uren-let = Van { $n } overvallen is de tijd bekend. Weten we alleen een tijdvak, dan is de overval daarover verdeeld.
beeld-piek-wel = Er is een piek: { $wanneer }. { $aantal } overvallen, waar er { $verwacht } te verwachten zijn.
beeld-uur-wel = Gemiddeld rond { $uur } uur. De overvallen liggen daar dichter omheen dan bij toeval (kans op toeval: { $kans }).
beeld-uur-niet = Een gemiddeld uur zegt hier niets: de overvallen liggen niet aantoonbaar rond één uur van de dag (kans op toeval: { $kans }). Aantoonbaar zou zijn: ongeveer { $vanaf } van { $n } rond hetzelfde uur, en de rest verspreid.
beeld-piek-niet = Een piek is niet aantoonbaar. Verschillen tussen de vakken kunnen toeval zijn.
beeld-piek-vanaf-dagdeel = Aantoonbaar zou zijn: van { $n } met een zeker dagdeel { $week } of meer in één dagdeel op ma–vr, of { $weekend } of meer in één dagdeel in het weekend.
beeld-piek-vanaf-uur = Aantoonbaar zou zijn: van { $n } met een zeker uur { $week } of meer in één uur van de week.
beeld-piek-vanaf-geen = Van zo weinig met een zekere tijd is geen enkele piek aan te tonen.
beeld-week = ma–vr
beeld-weekend = za–zo
beeld-dag-1 = ma
beeld-dag-2 = di
beeld-dag-3 = wo
beeld-dag-4 = do
beeld-dag-5 = vr
beeld-dag-6 = za
beeld-dag-7 = zo
beeld-maand-1 = januari
beeld-maand-2 = februari
beeld-maand-3 = maart
beeld-maand-4 = april
beeld-maand-5 = mei
beeld-maand-6 = juni
beeld-maand-7 = juli
beeld-maand-8 = augustus
beeld-maand-9 = september
beeld-maand-10 = oktober
beeld-maand-11 = november
beeld-maand-12 = december
beeld-buurten = Buurten
beeld-buurten-leeg = Lees eerst de buurten in met hun inwoners. Je vindt ze bij het CBS: Kerncijfers wijken en buurten.
beeld-buurten-jaren = Over { $van } tot en met { $tot } samen: één jaar heeft te weinig overvallen om buurten te vergelijken.
beeld-buurten-geen = Geen buurt wijkt aantoonbaar af van het gemiddelde.
beeld-buurten-vanaf = Aantoonbaar hoger zou zijn: { $vanaf } of meer van deze { $n } in { $buurt }, de grootste buurt.
beeld-buurten-vanaf-geen = Bij zo weinig overvallen is dat van geen enkele buurt aan te tonen.
beeld-buurten-wel = Aantoonbaar anders dan gemiddeld: { $buurten }.
beeld-hoger = hoger dan gemiddeld
beeld-lager = lager dan gemiddeld
beeld-geen-verschil = geen aantoonbaar verschil
beeld-geen-basis = inwoners niet bekend
beeld-buurten-let = Een winkelgebied heeft weinig inwoners en toch veel mensen: kijk daar naar het aantal. Een verschil zegt niet waardoor het komt.
beeld-buurten-bron = Inwoners en adressen: indeling { $jaar }, CBS (CC BY 4.0) of wat de gemeente zelf inlas, opgehaald op { $op }.
beeld-plekken = Vaste plekken
beeld-plekken-leeg = Hiervoor is nodig hoeveel adressen er zijn. Lees de buurten in met hun adressen.
beeld-plekken-geen = Geen adres komt vaker voor. Aantoonbaar zou zijn: { $vanaf } keer of meer op één adres.
beeld-plekken-let = Een adres dat vaker voorkomt, verdient hulp en preventie. Het zegt niets over wie er woont of werkt.
beeld-plekken-wel = { $aantal ->
        [one] 1 adres komt
       *[other] { $aantal } adressen komen
    } vaker voor. De kans zegt hoe vaak dat ergens toevallig gebeurt.
beeld-herhaling = Opnieuw op hetzelfde adres
beeld-herhaling-zin = In de jaren hierboven: { $vaker } van { $adressen } adressen vaker dan één keer. Kans op herhaling binnen een jaar: { $kans }.
beeld-herhaling-tabel = Hoe lang na de vorige op hetzelfde adres
beeld-herhaling-ertussen = Na de vorige
beeld-herhaling-dagen = { $van }–{ $tot } dagen
beeld-herhaling-nog-niet = nog niet te zeggen
beeld-herhaling-te-weinig = te weinig adressen om een kans te noemen
beeld-herhaling-let = Van { $aantal } overvallen is nog geen jaar voorbij: of daar binnen een jaar weer een volgt, is nog niet te zeggen. De berekening telt alleen de tijd mee die wel is gezien.
beeld-delen = Op deze pagina
beeld-deel-controle = Kloppen de cijfers?
beeld-deel-waar = Waar
beeld-deel-wanneer = Wanneer
beeld-deel-vaker = Vaker en dicht bij elkaar
beeld-deel-politie = Open cijfers van de politie
beeld-deel-duiding = Wat ligt er klaar?
beeld-deel-vragen = Vragen voor de driehoek
beeld-deel-lijsten = Lijsten en uitleg

beeld-politie = Cijfers van de politie die iedereen mag zien
beeld-politie-tekst = Per jaar in de hele gemeente. Overvallen op woningen en bedrijven staan hier samen. Een leeg cijfer is niet gepubliceerd; dat is iets anders dan nul.
beeld-politie-leeg = Nog niet ingelezen. Haal tabel 47018NED op bij data.politie.nl, kies je gemeente, en lees het bestand in (CSV of JSON).
beeld-politie-bron = Politie, tabel { $tabel }, ingelezen op { $op }
beeld-niet-gepubliceerd = niet gepubliceerd
beeld-niet-ingelezen = niet ingelezen
beeld-misdrijf-147 = Overval
beeld-misdrijf-146 = Straatroof
beeld-misdrijf-111 = Inbraak woning
beeld-misdrijf-251 = Inbraak bedrijf
beeld-misdrijf-161 = Brand of ontploffing

## Duiding

beeld-duiding = Wat betekent dit voor de nazorg?
beeld-duiding-tekst = Voor wie en voor welke plekken ligt er iets klaar? Doelgroepen komen vanzelf in hoofdstuk 3 van het nazorgplan.
beeld-duiding-leeg = Nog niets vastgelegd.
beeld-duiding-nieuw = Toevoegen
beeld-duiding-wijzig = Duiding wijzigen
beeld-duiding-lead = Schrijf geen namen of gegevens van personen op.
beeld-duiding-wat = Wat en waar
beeld-duiding-klaar = Wat ligt er klaar?
beeld-duiding-koppelen = Welke maatregelen en partners horen erbij?
    .uitleg = Wat je aanvinkt, staat met een link in het veiligheidsbeeld en bij naam in hoofdstuk 3 van het nazorgplan. Stopt een maatregel of partner, dan zie je dat hier.
beeld-duiding-soort = Wat is het?
beeld-duiding-groep = Wat voor groep of plek?
beeld-duiding-behalve = niet nodig bij een bevinding
beeld-duiding-naam = Wat of wie
    .uitleg = Bijvoorbeeld: juweliers, ouderen in de Molenwijk, avondwinkels.
beeld-duiding-bron = Waar komt dit vandaan?
    .uitleg = Bijvoorbeeld: gebiedsscan, wijkagent, winkeliersvereniging.
beeld-duiding-op = Op welke dag was dit zo?
beeld-duiding-nazorg = Vorm van nazorg
beeld-duiding-preventie = Preventie
beeld-duiding-maatregelen = Maatregelen
    .uitleg = Dit zijn maatregelen die je gemeente heeft overgenomen.
beeld-duiding-geen-maatregel = Er is geen overgenomen maatregel gevonden.
beeld-duiding-naar-maatregelen = Bekijk de maatregelen
beeld-duiding-partners = Met wie
    .uitleg = Dit zijn partners die in je gemeente meedoen.
beeld-duiding-geen-partner = Er is geen partner gevonden die meedoet.
beeld-duiding-naar-partners = Bekijk de partners
beeld-duiding-anderen = Wie nog meer?
    .uitleg = Een organisatie of functie die niet in je lijst van partners staat.
beeld-duiding-zoek = Zoek een maatregel of partner
    .uitleg = Je vinkjes blijven staan. Er wordt nog niets bewaard.
beeld-duiding-zoek-knop = Zoeken
beeld-koppeling-gestopt = Gestopt op { $op }
beeld-koppeling-weg = Bestaat niet meer
beeld-koppeling-vervallen = { $aantal ->
    [one] 1 maatregel of partner bij een doelgroep of plek geldt nu niet
   *[other] { $aantal } maatregelen of partners bij een doelgroep of plek gelden nu niet
}
beeld-koppeling-vervallen-wat = Open de doelgroep of plek, haal het vinkje weg en kies iets dat wel geldt. Zo staat het goed in de volgende versie van het plan.
beeld-koppeling-start = Niet meer geldig
beeld-koppeling-start-wat = Kies een andere, dan klopt het nazorgplan weer.
beeld-koppeling-start-knop = Bekijken
beeld-voorstel = Hiervoor ligt nog niets klaar
beeld-voorstel-tekst = Dit volgt uit de aantallen van dit jaar. Het voorspelt niets. Jij bepaalt of je er iets voor klaarlegt.
beeld-voorstel-knop = Iets klaarleggen
beeld-voorstel-bron = Veiligheidsbeeld { $jaar }
beeld-voorstel-herhaald = { $aantal ->
    [one] 1 adres is in de jaren van dit beeld vaker dan één keer overvallen.
   *[other] { $aantal } adressen zijn in de jaren van dit beeld vaker dan één keer overvallen.
}
beeld-voorstel-branche = Het vaakst in { $jaar }: { $branche } ({ $aantal } keer).
beeld-voorstel-senioren = { $aantal ->
    [one] 1 woningoverval in { $jaar }.
   *[other] { $aantal } woningovervallen in { $jaar }.
}
beeld-voorstel-avond = { $aantal } van de { $alle } overvallen op een bedrijf met een bekend tijdstip begonnen in { $jaar } na 18 uur.
beeld-voorstel-kvo = { $aantal ->
    [one] 1 overval op een bedrijf in { $jaar }. Lag dat in een gebied met het keurmerk?
   *[other] { $aantal } overvallen op bedrijven in { $jaar }. Lagen die in een gebied met het keurmerk?
}
beeld-plan-preventie = Preventie en maatregelen
beeld-plan-maatregelen = Maatregelen: { $namen }
beeld-plan-plek-van = Plek: { $groep }
beeld-duiding-bewaar = Bewaren
beeld-duiding-weg = Verwijderen
beeld-duiding-weg-zeker = Verwijderen? Dit kan niet terug.
melding-beeld-bewaard = Bewaard.
melding-beeld-verwijderd = Verwijderd.
fout-beeld-later = Deze dag ligt in de toekomst.
fout-beeld-nazorg = Vul in welke nazorg klaarligt.
fout-beeld-groep = Kies wat voor groep of plek het is.
fout-beeld-koppeling = Een keuze geldt nu niet meer. Haal dat vinkje weg of kies iets anders.
fout-beeld-koppeling-veel = Kies er hoogstens 20.
beeld-vragen = Vragen voor de driehoek
beeld-vraag-lijst = Kan de analist van de politie ons elk jaar een lijst geven van overvallen, zonder persoonsgegevens?
beeld-vraag-nazorg = Kreeg iedereen die dit jaar is overvallen nazorg? Bij wie lukte dat niet, en waarom?
beeld-vraag-herhaling = Welke adressen zijn vaker overvallen, en wat doen we daar samen om dat te stoppen?
beeld-vraag-plekken = Waarom heeft een deel van de overvallen geen plek, en kan dat beter?
beeld-vraag-regio = Bij ons zijn het er te weinig om patronen te zien. Kijken we samen met buurgemeenten?
beeld-vraag-doelgroep = Wie maakt nazorg en preventie klaar voor deze groepen en plekken: { $groepen }?
beeld-vraag-buurt = In { $buurten } zijn het er meer dan gemiddeld. Wat is daar aan de hand, en wat doen we daar samen?
beeld-vraag-gebied = { $gebieden ->
    [one] Eén gebied springt eruit. Welke afspraken over nazorg en preventie maken we daar?
   *[other] { $gebieden } gebieden springen eruit. Welke afspraken over nazorg en preventie maken we daar?
}
beeld-vraag-piek = Er is een piek: { $wanneer }. Wie is er dan bereikbaar voor slachtoffers?
beeld-vraag-kort = Overvallen volgen dicht bij elkaar en kort na elkaar. Wie waarschuwt na een overval de buren, en hoe snel?
beeld-vraag-verandering = Het aantal is aantoonbaar veranderd. Wat weten we over de oorzaak?

## Lijsten

beeld-lijsten = Gegevens en uitleg
beeld-lijsten-tekst = Waar het beeld van gemaakt is, en hoe het is berekend.
beeld-inlezen = inlezen
beeld-openbaar-naar = Wat iedereen kan lezen
beeld-incidenten-titel = Lijst van de politie
    .uitleg = Overvallen zoals de analist van de politie ze aanlevert. Adressen staan versleuteld en worden aan het eind van hun bewaartermijn vernietigd. Namen mogen er niet in.
    .halen = Vraag de analist om dag, tijd, soort, branche, modus, adres of coördinaten. Heten de kolommen anders? Leg dat één keer vast bij Kolommen.
beeld-gebieden-titel = Buurten
    .uitleg = Buurten met inwoners en adressen, per jaar van de indeling. Oude jaren blijven staan, zodat de geschiedenis klopt.
    .halen = Haal Kerncijfers wijken en buurten op bij het CBS. Kolommen: jaar, code, naam, inwoners, adressen.
beeld-cijfers-titel = Cijfers van de politie
    .uitleg = Tabel 47018NED (per jaar) en 47022NED (per maand). Totalen en de nieuwste maand slaan we over; een leeg cijfer is niet gepubliceerd.
    .halen = Haal de tabel op bij data.politie.nl, kies je gemeente en wijken, en lees het bestand in (CSV of JSON).
beeld-incident = Overval
beeld-gebied = Gebied
beeld-cijfer = Cijfer
beeld-bleven = { $aantal } bleven staan, omdat iemand ze daarna wijzigde.
beeld-lijst-leeg = Nog niets ingelezen
beeld-lijst-deel = De laatste { $getoond } van { $aantal }. Alles staat in het bestand.
beeld-kenmerk = Kenmerk
beeld-datum = Datum
beeld-tijd = Tijd
beeld-einddatum = Einddatum
beeld-eindtijd = Eindtijd
beeld-soort = Soort
beeld-branche = Branche
beeld-modus = Modus
beeld-adres = Adres
beeld-buurt = Buurtcode
beeld-x = X (RD)
beeld-y = Y (RD)
beeld-lengte = Lengtegraad
beeld-breedte = Breedtegraad
beeld-jaar = Jaar
beeld-code = Code
beeld-naam = Gebiedsnaam
beeld-inwoners = Inwoners
beeld-adressen = Adressen
beeld-tabel = Tabel
beeld-misdrijf = Misdrijf
beeld-periode = Periode
beeld-aantal = Aantal
beeld-cel-kenmerk = Dit kenmerk bestaat niet. Maak het vakje leeg als de rij nieuw is.
beeld-cel-jaar = Dit is geen jaar tussen 1995 en 2100.
beeld-cel-code = Dit is geen code van het CBS, zoals BU03630000.
beeld-cel-periode = Dit is geen maand of jaar, zoals 2025MM04 of 2025JJ00.
fout-beeld-personen = Niet ingelezen: dit bestand heeft kolommen met gegevens van personen ({ $kolommen }). Voor een veiligheidsbeeld zijn die niet nodig. Haal ze eruit en lees het bestand opnieuw in.
beeld-kolommen = Kolommen van de analist
beeld-kolommen-anders = Heten de kolommen in jullie bestand anders? Leg het één keer vast.
beeld-kolommen-lead = Heten kolommen in jullie bestand anders? Vul dan in hoe ze heten. We onthouden het voor de volgende keer.
beeld-kolommen-hint = We herkennen al: { $namen }
beeld-kolommen-bewaar = Bewaren
melding-beeld-kolommen = De kolommen zijn onthouden.
fout-beeld-kop-lang = Deze naam is te lang. Gebruik hoogstens 100 tekens.
fout-beeld-kop-dubbel = Deze kolom staat al bij een ander veld.

## Uitgaven

beeld-uitgeven-naar = Jaar bijwerken en uitgeven
beeld-uitgeven = Uitgave voor partners en raad
beeld-uitgeven-lead = Dit lezen partners en raad over { $jaar }. Vet is wat verandert. Kleine aantallen zijn al weg.
beeld-uitgeven-lopend = Dit jaar is nog niet voorbij
beeld-uitgeven-lopend-tekst = Raad en iedereen krijgen alleen hele jaren. Partners lezen het jaar tot nu toe.
beeld-uitgeven-knop = Geef uit
beeld-uitgeven-gelijk = Er is niets veranderd dat een lezer mag zien.
beeld-uitgeven-tabel = Wat er was en wat er komt
beeld-uitgeven-kaart = Kaart van de spreiding, voor partners en iedereen
beeld-uitgeven-kaart-blijft = Deze kaart blijft
beeld-uitgeven-kaart-blijft-tekst = Kijk of zij klopt voordat je uitgeeft. Een jaar krijgt één kaart: komt er later een overval bij of verandert er een, dan blijft de kaart zoals zij is. Anders is uit het verschil te zien waar die was.
beeld-uitgeven-kaart-besluit = Er kan een kaart van de spreiding bij
beeld-uitgeven-kaart-besluit-tekst = Die kaart wordt gemaakt van plekken. Alleen wie in het aanwijzingsbesluit staat, kan haar maken en uitgeven.
melding-beeld-uitgegeven = De uitgave is klaar. Partners en raad lezen nu deze aantallen.
melding-beeld-niets-nieuw = Er was niets nieuws om uit te geven.
beeld-elders = Elders of niet bekend
beeld-lezer-lead = Overvallen in deze gemeente, zo gemaakt dat niemand te herkennen is.
beeld-lezer-leeg = Er is nog geen uitgave
beeld-lezer-leeg-tekst = De gemeente heeft nog geen veiligheidsbeeld vrijgegeven.
beeld-lezer-zin = In { $jaar }: { $totaal } overvallen.
beeld-lezer-zin-lopend = In { $jaar } tot nu toe: { $totaal } overvallen.
beeld-lezer-bron = Bron: { $bron }, opgehaald op { $opgehaald }. Uitgave { $nr } van { $op }.
beeld-lezer-periode = Over { $van } tot en met { $tot }.
beeld-lezer-regels = Waarom geen precieze aantallen?
beeld-lezer-regels-partners = Staat er 1 tot 4, dan zeggen we niet hoeveel precies. Soms verbergen we nog een aantal, zodat niemand het kan uitrekenen. Een kleine buurt staat samen met een buurt waaraan zij grenst. Een aantal verandert pas als het vijf of meer verschilt.
beeld-lezer-regels-openbaar = Aantallen zijn afgerond op vijf. Staat er 1 tot 4, dan zeggen we niet hoeveel precies. Soms verbergen we nog een aantal, zodat niemand het kan uitrekenen. Een kleine buurt staat samen met een buurt waaraan zij grenst.
beeld-lezer-meer = Hoe dit werkt
beeld-lezer-csv = Download als bestand (CSV)
beeld-cel-geen = geen
beeld-cel-enkele = 1 tot 4
beeld-cel-ongeveer = ongeveer { $aantal }
beeld-cel-verborgen = niet getoond
beeld-totaal = Totaal
beeld-lopend = tot nu toe
beeld-per-soort = Naar soort
beeld-per-gebied = Naar gebied
beeld-kolom-jaar = Jaar
beeld-kolom-wat = Wat
beeld-kolom-aantal = Aantal
beeld-kolom-bron = Bron
beeld-kolom-kring = Voor
beeld-kolom-was = Was
beeld-kolom-wordt = Wordt
beeld-kolom-laag = Past bij, van
beeld-kolom-hoog = Past bij, tot
beeld-kolom-past = Past bij
beeld-kolom-tempo = Per 1.000 inwoners per jaar, gladgestreken
beeld-kolom-oordeel = Oordeel
beeld-kolom-dag = Dag
beeld-kolom-uur = Uur
beeld-kolom-kans = Kans op toeval

## Startpagina en plan

beeld-start-herhaling = Herhaling
beeld-start-herhaling-zin = { $aantal ->
        [one] 1 overval
       *[other] { $aantal } overvallen
    } van de afgelopen maand op een adres dat eerder is overvallen
beeld-start-herhaling-wat = Bespreek nazorg en preventie met politie en partners
beeld-start-herhaling-knop = Bekijk het beeld
beeld-plan-zin = In { $jaar } waren er { $totaal } overvallen in de gemeente. Deze cijfers zijn vrijgegeven op { $op } en mogen worden gelezen door { $wie }.
beeld-plan-zin-lopend = In { $jaar } waren er tot nu toe { $totaal } overvallen in de gemeente. Deze cijfers zijn vrijgegeven op { $op } en mogen worden gelezen door { $wie }.
beeld-plan-wie-partners = de gemeente en haar partners
beeld-plan-wie-openbaar = iedereen
beeld-plan-kaart = Overvallen in { $jaar } naar gebied
beeld-plan-kaart-alt = Kaart van de gemeente met het aantal overvallen in { $jaar } per gebied. { $rijen }. Dezelfde aantallen staan in de tabel.
beeld-plan-kaart-verantwoord = Bron: { $bron }, opgehaald op { $opgehaald }; uitgave { $nr } van { $op }. Over { $van } tot en met { $tot }, aantal { $n }. Methode: aantallen uit de tabel, in vaste klassen op de grenzen van de buurten, zonder berekening. Grenzen: indeling { $indeling }, CBS en Kadaster (CC BY 4.0), ingelezen op { $ingelezen }. Een kaart laat zien waar het was, niet waar het gaat gebeuren.
beeld-plan-tabel = Overvallen per jaar, soort en gebied
beeld-plan-voorbereid = Wat klaarligt, en voor wie
beeld-plan-plek = Een plek waar vaker iets gebeurt

## Uitleg per methode

beeld-uitleg = Hoe we rekenen
beeld-uitleg-lead = Elke berekening in gewone woorden. Het systeem beschrijft wat er was. Het voorspelt niet, en het rekent niet met gegevens van personen.
beeld-methode-controle = Controle van de gegevens
    .kort = We kijken eerst of de lijst goed genoeg is.
    .hoe = We tellen hoeveel overvallen een plek en een tijd hebben. We zoeken punten waar opvallend veel overvallen precies op elkaar liggen, en tijden van precies 00.00 uur. Vaak zijn dat invulwaarden.
    .niet = Heeft minder dan 85% een plek, dan misleidt een kaart.
beeld-methode-garwood = Aantal met interval
    .kort = Een aantal is nooit precies wat het gemiddeld is.
    .hoe = Waren er 4 overvallen, dan kan het echte gemiddelde 1 zijn, of 10. Het interval noemt alle gemiddelden waarbij dit aantal niet vreemd is (95%).
    .niet = Het zegt niet hoeveel er volgend jaar komen.
beeld-methode-binomiaal = Verandering
    .kort = Is het echt meer of minder, of toeval?
    .hoe = We rekenen uit hoe vaak toeval zo'n verschil geeft. Is dat minder dan 1 op 20, dan noemen we het aantoonbaar. We zeggen ook hoeveel er nodig zou zijn.
    .niet = Aantoonbaar is niet hetzelfde als de oorzaak kennen.
beeld-methode-marshall = Buurten vergelijken
    .kort = Kleine buurten springen er snel toevallig uit.
    .hoe = We delen door het aantal inwoners en trekken elke buurt naar het gemiddelde, meer naarmate het op minder rust. Een buurt heet pas hoger als dat ook klopt nu we alle buurten tegelijk bekijken.
    .niet = Winkelgebieden hebben weinig inwoners. Kijk daar naar het aantal.
beeld-methode-multinomiaal = Vaste plekken
    .kort = Twee keer op hetzelfde adres: toeval of niet?
    .hoe = We rekenen uit hoe vaak ergens in de gemeente zo'n adres ontstaat als overvallen willekeurig vallen. Dat is een exacte kans.
    .niet = Een adres dat vaker voorkomt, verdient hulp en preventie. Het zegt niets over wie er woont of werkt.
beeld-methode-kaplan-meier = Herhaling
    .kort = Hoe vaak gebeurt het binnen een jaar opnieuw?
    .hoe = We volgen elk adres na een overval. Wie nog geen jaar is gevolgd, telt mee voor de tijd die wel is gezien.
    .niet = Bij weinig adressen is de kans onzeker.
beeld-methode-aoristisch = Uren en dagen
    .kort = Wanneer gebeurt het?
    .hoe = Weten we alleen dat het tussen twee tijden was, dan verdelen we de overval over die uren. Voor een piek rekenen we exact uit hoe vaak toeval ergens in de tabel zo veel geeft; alleen overvallen die zeker in één vak vallen, tellen daarvoor. Het gemiddelde uur rekenen we uit op de klok rond, met de toets van Rayleigh, vanaf 10 overvallen.
    .niet = Bij minder dan 100 overvallen laten we dagdelen zien, geen losse uren.
beeld-methode-knox = Kort na elkaar dicht bij elkaar
    .kort = Volgt na een overval vaker een andere vlakbij?
    .hoe = We tellen paren die dicht bij elkaar en kort na elkaar zijn. Dan schudden we de dagen vele malen en tellen opnieuw.
    .niet = Het bewijst niet dat het dezelfde dader is.
beeld-methode-kulldorff = Springt een gebied eruit?
    .kort = We zoeken een cirkel met meer overvallen dan adressen verklaren.
    .hoe = De sterkste cirkel vergelijken we met de sterkste cirkel in duizenden verzonnen kaarten. Zo telt mee dat we overal zoeken.
    .niet = Vinden we niets, dan zeggen we wat we wel hadden gevonden.
beeld-methode-kern = Kaart van de spreiding
    .kort = Waar ligt de nadruk?
    .hoe = Elke overval telt in een cirkel eromheen. Onder de 500 overvallen mengen we met waar de adressen liggen, alsof nog 400 overvallen die volgden: bij weinig overvallen wijst dat beter. De klassen zijn elk jaar dezelfde.
    .niet = Onder de 20 overvallen met een plek maken we geen kaart. Alleen wie in het aanwijzingsbesluit staat, ziet deze kaart: het midden van een losse vlek kan een adres zijn. Er staan geen punten op. Hoe ver een overval meetelt, volgt uit het aantal en staat in de kaart.
beeld-methode-bernasco = Hoe geconcentreerd?
    .kort = Weinig overvallen liggen altijd op weinig plekken.
    .hoe = We zetten ernaast wat toeval zou geven. Alleen het verschil zegt iets.
    .niet = Een percentage zonder die vergelijking zegt niets.
beeld-methode-kringen = Wie ziet wat
    .kort = Drie kringen, elk met eigen regels.
    .hoe = De coördinator en de politie zien precieze aantallen. Adressen, branche en modus ziet alleen wie in het aanwijzingsbesluit staat. Aan het eind van hun bewaartermijn worden ze vernietigd; wat al is uitgegeven, blijft. Partners zien aantallen vanaf 5. Raad en iedereen zien hele jaren, afgerond op vijf. Buiten de besloten kring staat een buurt met minder dan 100 adressen samen met een buurt waaraan zij grenst, als het kan in dezelfde wijk. Zijn er in een heel jaar 50 overvallen of meer met een plek, dan zien partners en iedereen ook een grove kaart van de spreiding, van tellingen in delen met minstens 100 adressen.
    .niet = Een jaar houdt zijn eerste kaart van de spreiding. Wat is uitgegeven, verandert niet. Een nieuwe uitgave verschilt per aantal vijf of meer, of niet. Zo is uit twee uitgaven geen enkele overval te halen.
beeld-methode-algoritmeregister = Gegevens voor het algoritmeregister
    .kort = Wat de gemeente over dit systeem kan publiceren.
    .hoe = Naam: Veiligheidsbeeld overvallen. Doel: nazorg en preventie voorbereiden. Soort: statistiek, niet zelflerend. Gegevens: dag, tijd, plek, soort, branche en modus van overvallen; geen gegevens van personen. Berekeningen: die op de pagina's hiernaast, waaronder een kaart van de spreiding en, voor deskundigen, Gi*, Moran en DBSCAN. Voor het bericht over een nieuwe overval dicht bij een andere wordt het adres van een eigen casus opgezocht en niet bewaard; alleen wie in het aanwijzingsbesluit staat, ziet dat bericht. Openbaar: aantallen per jaar, soort en gebied en, vanaf 50 overvallen met een plek in een heel jaar, één kaart van de spreiding per jaar in vakken van 500 meter, gemaakt van tellingen in delen met minstens 100 adressen. Besluit: een mens beslist; het systeem neemt geen besluiten over mensen. Risico: herkenning van een adres; daarom drie kringen, afronden, delen van minstens 100 adressen en vaste uitgaven.
    .niet = Het systeem voorspelt niet waar of door wie een overval komt. De bronnen en formules staan op de pagina's hiernaast.
beeld-plekken-verborgen = Adressen en punten van overvallen komen van de politie. Alleen wie in het aanwijzingsbesluit staat, leest ze in en ziet ze. Aantallen per buurt zie je hier wel.
beeld-cel-te-oud = Van dit jaar bewaart de gemeente geen overvallen meer. Laat de rij weg.
beeld-cel-plek-te-oud = De rij telt mee; het adres bewaart de gemeente niet meer, want dit jaar is te lang geleden.
beeld-cel-toekomst = Deze dag ligt in de toekomst.
beeld-cel-buiten-gemeente = Deze plek ligt buiten de gemeente. De rij telt wel mee. Klopt de plek?
beeld-cel-niet-op-lijst = Het aanwijzingsbesluit noemt adressen niet. Laat adres en coördinaten weg, of laat het besluit aanpassen.
beeld-maanden = Maanden in { $jaar }
beeld-maanden-zin = De meeste overvallen ({ $aantal } per maand) waren in: { $maanden }.
beeld-maanden-let = Een seizoen is met één jaar niet aan te tonen. Vergelijk meer jaren.
beeld-kolom-maand = Maand
beeld-controle-casussen = Dit jaar telt uit eigen casussen. Die hebben hier alleen een buurt, geen plek. Met een lijst van de politie kan meer.

## Grenzen van buurten en wijken

beeld-grenzen-titel = Grenzen van buurten
    .uitleg = Waar buurten en wijken liggen, per jaar van de indeling. Hiermee tekenen we de kaart. Oude jaren blijven staan, zodat de geschiedenis klopt.
beeld-grenzen-inlezen = Grenzen inlezen
beeld-grenzen-lead = Stuur een kaart met buurten of wijken in. Eerst zie je per gebied wat er niet klopt. Er verandert pas iets als je dat bevestigt, en daarna kun je het nog terugdraaien.
beeld-grenzen-bestand = Kaart
    .uitleg = GeoJSON, GeoPackage (.gpkg) of een shapefile in een zip, ten hoogste 20 MB. In RD New of in graden (WGS84); dat zien we zelf.
beeld-grenzen-halen = Haal de kaart op bij PDOK: CBS Wijken en Buurten. Kies alleen je eigen gemeente. Gebieden van andere gemeenten en water slaan we over.
beeld-grenzen-jaar = Grenzen veranderen per jaar. Het jaar lezen we uit de kolom jaar, of uit de naam van het bestand, zoals buurten-2026.gpkg.
beeld-grenzen-streng = Is één gebied niet goed, dan nemen we niets over. Een kaart waar een stuk ontbreekt, laat iets zien wat niet zo is.
beeld-grenzen-bestanden = Haal de grenzen op als kaart, zoals je ze ook weer kunt inlezen.
beeld-grenzen-editie = Indeling { $jaar }
beeld-grenzen-zin = { $buurten ->
        [one] 1 buurt
       *[other] { $buurten } buurten
    } en { $wijken ->
        [one] 1 wijk
       *[other] { $wijken } wijken
    }, ingelezen op { $op }.
beeld-grenzen-bron = Bron: CBS en Kadaster (CC BY 4.0), of wat de gemeente zelf inlas. Lijnen zijn vereenvoudigd om te tekenen.
beeld-vorm = Vorm
beeld-vorm-reden = Wat er niet klopt
beeld-kolom-km2 = Oppervlakte in km²

## Waar mensen wonen en werken

beeldbasissoort-adressen = adressen in gebruik
beeldbasissoort-woningen = woningen
beeldbasissoort-inwoners = inwoners
beeld-basis-titel = Adressen en vierkanten
    .uitleg = Waar mensen wonen en werken, per vak van 100 meter. Hiermee vergelijken we overvallen, om te zien of een gebied eruit springt. Staan er straat en huisnummer in het bestand, dan weten we ook welke adressen in een vak liggen.
    .halen = Lees adressen uit de BAG in, of vierkanten van 100 meter van het CBS. Zonder deze lijst verdelen we de adressen van een buurt gelijk over die buurt.
beeld-basis-inlezen = Adressen of vierkanten inlezen
beeld-basis-lead = Stuur een bestand met adressen of vierkanten in. Eerst zie je per vak wat erin staat en welke rijen niet kloppen. Er verandert pas iets als je dat bevestigt, en daarna kun je het nog terugdraaien.
beeld-basis-bestand = Bestand
    .uitleg = CSV, Excel, GeoJSON, GeoPackage (.gpkg) of een shapefile in een zip, ten hoogste 20 MB. In RD New of in graden (WGS84).
beeld-basis-bag = Adressen: een rij of punt per adres, met x en y. Staat er een kolom status bij, dan tellen alleen adressen die in gebruik zijn. Staan er ook straat, huisnummer en postcode in, dan krijgt een eigen casus daarmee een plek, op ongeveer 100 meter. Zonder die kolommen werkt de vergelijking ook.
beeld-basis-vierkanten = Vierkanten: CBS Vierkantstatistieken van 100 bij 100 meter of 500 bij 500 meter, met de kolom crs28992res100m of crs28992res500m en woningen of inwoners. Kies alleen je eigen gemeente. Wat het CBS geheim houdt, telt niet mee. Zijn beide er, dan gaat 100 meter voor.
beeld-basis-jaar = Het jaar lezen we uit de kolom jaar, of uit de naam van het bestand, zoals adressen-2026.csv.
beeld-basis-blijft = Een bestand van hetzelfde jaar vult aan en verbetert; vakken die er niet in staan, blijven zoals ze zijn.
beeld-basis-vakje = Vak
beeld-basis-adreslijst = Adreslijst
beeld-basis-soort-kop = Wat geteld is
beeld-basis-geen-plek = In dit bestand staat nergens waar het is. Er zijn kolommen x en y nodig, of lengtegraad en breedtegraad, of de kolom crs28992res100m van het CBS.
beeld-basis-leeg = In dit bestand staat geen adres en geen vierkant om mee te tellen.
beeld-basis-vak = Dit is geen vierkant van 100 of 500 meter, zoals E1550N4630.
beeld-basis-soort = Dit is niet een van deze woorden: adressen, woningen, inwoners, woningen-500, inwoners-500.

## Kaart

beeld-kaart = Kaart van { $jaar }
beeld-kaart-zin = De meeste overvallen waren in: { $buurten } ({ $aantal }). Hoe donkerder, hoe meer.
beeld-kaart-zin-leeg = Van geen enkele overval weten we de buurt.
beeld-kaart-elders = Niet op de kaart: { $aantal } zonder bekende buurt.
beeld-kaart-te-weinig = Bij { $aantal } { $aantal ->
        [one] overval
       *[other] overvallen
    } tekenen we geen kaart: die zou laten zien waar het één keer gebeurde, en niets meer. Vanaf { $vanaf } overvallen wel.
beeld-kaart-geen-grenzen = Voor een kaart zijn de grenzen van de buurten nodig. Die zijn nog niet ingelezen, of horen bij andere buurten.
beeld-kaart-let = Een kaart laat zien waar het was, niet waar het gaat gebeuren. Grote buurten vallen meer op dan kleine, en een winkelgebied heeft weinig inwoners.
beeld-kaart-cirkel = Een cirkel met een letter is een gebied dat aantoonbaar eruit springt, in de jaren waarvan plekken worden bewaard. Zie hieronder bij ‘Springt een gebied eruit?’.
beeld-kaart-grenzen = Grenzen: indeling { $jaar }, CBS en Kadaster (CC BY 4.0), ingelezen op { $op }.
beeld-kaart-niet-getoond = niet getoond
beeld-kaart-noord = noord
beeld-kaart-onder = minder dan { $waarde }
beeld-kaart-weggelaten = Van { $aantal } van de { $gebieden } gebieden tonen we geen aantal.
beeld-kaart-tempo = Per 1.000 inwoners per jaar
beeld-kaart-tempo-zin = Overvallen per 1.000 inwoners per jaar. Een buurt met weinig inwoners is naar het gemiddelde getrokken.
beeld-kaart-lezer-zin = Hoe donkerder een gebied, hoe meer overvallen. Kaart en tabel zeggen hetzelfde. Gebieden met een stippellijn ertussen staan samen.
beeld-kaart-lezer-te-weinig = Bij zo weinig overvallen tekenen we geen kaart.

## Dicht bij elkaar

beeld-dichtbij-te-weinig = Dit kunnen we uitrekenen vanaf { $vanaf } overvallen met een plek, in de jaren waarvan plekken worden bewaard.
beeld-knox-wel = Na een overval volgt vaker dan bij toeval een andere vlakbij. Het meest valt op: { $afstand }, na { $dagen } dagen. Dat zijn { $paren } paren, waar er { $verwacht } te verwachten zijn (kans op toeval voor de hele tabel: { $kans }).
beeld-knox-niet = Dat na een overval vaker een andere vlakbij volgt, is niet aantoonbaar: { $paren } paren, waar er { $verwacht } te verwachten zijn (kans op toeval { $kans }).
beeld-knox-vanaf = Aantoonbaar zou zijn: { $vanaf } of meer in één vak van de tabel: { $afstand }, { $dagen } dagen.
beeld-knox-vanaf-geen = Er liggen te weinig overvallen dicht bij elkaar om het te kunnen aantonen.
beeld-knox-tabel = Paren: gezien, en verwacht bij toeval
beeld-knox-afstand = Afstand
beeld-knox-dagen = { $dagen } dagen
beeld-knox-zelfde = zelfde plek
beeld-knox-100 = tot 100 m
beeld-knox-200 = 100 tot 200 m
beeld-knox-400 = 200 tot 400 m
beeld-knox-cel = { $gezien } (verwacht { $verwacht })
beeld-knox-let = Dit bewijst niet dat het dezelfde dader is. Plekken met meer risico en drukke seizoenen geven hetzelfde beeld. Eén kans geldt voor de hele tabel.
beeld-scan-wel = { $gebieden ->
        [one] Eén gebied springt
       *[other] { $gebieden } gebieden springen
    } eruit. Het sterkst: { $gezien } overvallen, waar er { $verwacht } te verwachten zijn (kans op toeval { $kans }).
beeld-scan-niet = Geen gebied springt er aantoonbaar uit (kans op toeval van het sterkste: { $kans }).
beeld-scan-let = Een gebied dat eruit springt, zegt niet waardoor het komt en niet wat er nog gebeurt.
beeld-aard = Wat voor overvallen waren het?
beeld-aard-zin = { $aantal ->
    [one] Eén overval: { $meest }.
   *[other] Het vaakst: { $meest } ({ $vaakst } van { $aantal }).
}
beeld-aard-tabel = Naar soort en branche
beeld-aard-modus = Hoe het ging
beeld-aard-niet-genoemd = niet genoemd
beeld-aard-let = Bij kleine aantallen is een verschil vaak toeval. Gebruik dit om te kiezen wie je in de nazorg en preventie nodig hebt.
beeld-concentratie-wel = De overvallen zitten dichter bij elkaar dan bij toeval: de helft was op { $plekken } van { $alle } adressen. Bij toeval zouden dat er { $verwacht } zijn (kans op toeval: { $kans }).
beeld-concentratie-niet = De overvallen zitten niet aantoonbaar dichter bij elkaar dan bij toeval: de helft was op { $plekken } van { $alle } adressen. Bij toeval zouden dat er { $verwacht } zijn (kans op toeval: { $kans }).
beeld-concentratie-vanaf = Aantoonbaar zou zijn: de helft op { $tot } adressen of minder.
beeld-concentratie-gini = Wat binnen 25 meter ligt, telt hier als één adres. Gini voor kleine aantallen: { $gini }; bij toeval { $verwacht } (kans op toeval: { $kans }).
beeld-concentratie-let = Weinig overvallen liggen altijd op weinig plekken: alleen het verschil met toeval zegt iets.
beeld-kans-klein = minder dan 0,01%
beeld-scan-tabel = Gebieden die eruit springen
beeld-scan-midden = Midden (RD)
beeld-scan-straal = Straal
beeld-scan-gezien = Gezien
beeld-scan-verwacht = Verwacht
beeld-scan-onderscheid = Bij { $n } overvallen hadden we het wel gezien als er { $vanaf } binnen { $straal } meter van één plek lagen (in 80% van de gevallen).
beeld-scan-onderscheid-niet = Bij { $n } overvallen kunnen we op deze manier geen enkel gebied aantonen.
beeld-scan-buiten = Te ver van elk adres om mee te tellen: { $aantal }.
beeld-scan-basis-vakken = Vergeleken met: { $soort } ({ $jaar }), { $samen } in { $vakken } vakken van 100 meter.
beeld-scan-basis-gelijk = Vergeleken met het aantal adressen per buurt, gelijk verdeeld over elke buurt. Dat is een benadering: liggen adressen in een buurt dicht bij elkaar, dan kan dat alleen al een gebied laten opvallen. Beter is inlezen waar ze liggen:
beeld-scan-geen-basis = Hiervoor zijn de grenzen van de buurten en hun adressen nodig.
beeld-trekkingen = { $aantal } trekkingen

## Bronnen

beeld-bronnen = Bron: { $bronnen } · { $gebied }
beeld-bron-jaren = { $bron } ({ $jaren }), opgehaald op { $op }
beeld-opgehaald-onbekend = niet vastgelegd
beeld-methode-kaart = Kaart van buurten
    .kort = Aantallen uit de tabel, getekend op de grenzen van de buurten.
    .hoe = De kaart neemt precies dezelfde getallen als de tabel ernaast. De klassen zijn elk jaar dezelfde. Elke klasse heeft een tint en een patroon, en elk gebied zijn getal, zodat de kaart ook in grijs en zonder kleuren te lezen is.
    .niet = Onder de 5 overvallen tekenen we geen kaart. Wat de tabel niet toont, toont de kaart ook niet.
beeld-methode-spreiding-uitgave = Kaart van de spreiding voor partners en iedereen
    .kort = Een grove kaart van een heel jaar, waaruit geen adres te halen is.
    .hoe = We tellen overvallen in delen van de gemeente met minstens 100 adressen, op de lijnen van een raster van 500 meter en binnen één gebied uit de tabel. Een gebied telt mee voor het aantal dat iedereen in de tabel leest; de plekken zeggen alleen hoe dat over zijn delen is verdeeld. Een gebied met 1 tot 4 overvallen telt niet mee. Daarna doen we alsof de overvallen van een deel verspreid waren over zijn adressen. Elke overval telt mee binnen een straal van 500 meter of meer. Onder de 500 overvallen mengen we met waar de adressen liggen, alsof nog 400 overvallen die volgden. De klassen zijn elk jaar dezelfde. Een vak krijgt alleen kleur als er vijf of meer overvallen meetellen en geen ervan meer dan de helft geeft. Partners en iedereen zien dezelfde kaart.
    .niet = Onder de 50 overvallen met een plek in een heel jaar maken we geen kaart, en ook niet als minder dan 85% een plek heeft. Wie alle andere overvallen kent en terugrekent, vindt van de laatste een deel met minstens 100 adressen, en niet waar daarin. Weet hij ook wat voor zaak het was, dan kan hij haar in dat deel soms aanwijzen; dat geldt ook voor een tabel per buurt. Een jaar krijgt één kaart, die niet meer verandert: wat later binnenkomt, is er niet uit af te leiden. Een fout in de kaart blijft dus ook staan.

## Voor en na

beeld-voorna = Voor en na
beeld-voorna-met = Vergelijk met
beeld-voorna-titel = { $voor } en { $na } naast elkaar
beeld-voorna-tot = { $jaar } tot en met { $dag }
beeld-voorna-lopend = Dit jaar loopt nog. Van beide jaren tellen dezelfde maanden mee, tot en met { $dag }.
beeld-voorna-keer = Dat is { $keer } keer zo vaak. Gezien toeval kan het ook { $laag } tot { $hoog } keer zijn.
beeld-voorna-let = De streep laat zien welk gemiddelde bij het aantal past. Een verschil zegt niet waardoor het komt: ook anders registreren geeft een verschil.
beeld-voorna-onbekend = Over { $jaar } is niets ingelezen en zijn er geen eigen casussen. Niet bekend is iets anders dan nul: daarmee kunnen we niet vergelijken.
beeld-voorna-andere-bron = { $jaar } komt uit een andere bron. Een verschil kan dan van de bron komen. Lees voor beide jaren de lijst van de politie in.
beeld-voorna-gebied = Verandering per buurt
beeld-voorna-gebied-niet = Een verandering per buurt laten we zien vanaf { $vanaf } overvallen in beide jaren. Daaronder is het verschil bijna altijd toeval.
beeld-voorna-voor = Eerst
beeld-voorna-na = Daarna
beeld-voorna-omhoog = vaker, aantoonbaar
beeld-voorna-omlaag = minder vaak, aantoonbaar

## Kaart van de spreiding

beeld-spreiding-titel = Spreiding van overvallen, { $van } tot en met { $tot }
beeld-spreiding-zin = De nadruk ligt in { $buurt }: op de drukste plek { $hoogste } overvallen per km² per jaar. Hoe donkerder, hoe dichter.
beeld-spreiding-zin-leeg = Nergens zijn het er genoeg om de kaart te kleuren.
beeld-spreiding-gemengd = Met { $n } overvallen weet een kaart weinig. Daarom telt voor { $basis }% mee waar de adressen liggen, en voor { $eigen }% waar de overvallen waren. Zo wijst de kaart beter dan met de overvallen alleen. Vanaf { $vanaf } overvallen tellen alleen de overvallen.
beeld-spreiding-let = De kaart laat zien waar het was, niet waar het gaat gebeuren. Er staan geen punten op. Maar het midden van een losse vlek of van een cirkel kan één adres zijn: deel de kaart niet buiten de besloten kring.
beeld-spreiding-straal = Straal
beeld-spreiding-past = Past bij het aantal: { $straal } m
beeld-spreiding-eenheid = Overvallen per km² per jaar
beeld-spreiding-regel = n = { $n }, straal { $straal } m
beeld-spreiding-gemiddeld = Gemiddeld per km² per jaar
beeld-spreiding-hoogste = Hoogste per km² per jaar
beeld-spreiding-geen-plekken = Voor deze kaart zijn overvallen met een plek nodig. Eigen casussen hebben die niet: lees de lijst van de politie in, met coördinaten. Plekken bewaren we twee jaar.
beeld-spreiding-geen-basis = Hiervoor is nodig waar de gemeente ligt en waar haar adressen liggen. Lees de grenzen van de buurten in, en de adressen of vierkanten.
beeld-spreiding-lezer = Spreiding van overvallen in { $jaar }
beeld-spreiding-lezer-regel = n = ongeveer { $n }, straal { $straal } m
beeld-spreiding-ongekleurd = niet gekleurd
beeld-spreiding-km2 = km²
beeld-spreiding-lezer-zin = De nadruk ligt in: { $gebieden }. Daar zijn vakken met { $klasse } overvallen per km² per jaar. Hoe donkerder, hoe dichter.
beeld-spreiding-lezer-zin-los = De donkerste vakken hebben { $klasse } overvallen per km² per jaar. Hoe donkerder, hoe dichter.
beeld-spreiding-lezer-leeg = Nergens liggen er genoeg bij elkaar om de kaart te kleuren.
beeld-spreiding-lezer-let = De kaart laat zien waar het was, niet waar het gaat gebeuren. Zij is met opzet grof: een vak is 500 bij 500 meter, en geteld is in delen met minstens 100 adressen. Een vak zonder kleur zegt niet dat daar niets was: het zijn er minder dan { $onder } per km² per jaar, of te weinig om te tonen. Een gebied met 1 tot 4 overvallen telt niet mee.
beeld-spreiding-lezer-verantwoord = Bron: { $bron }, opgehaald op { $opgehaald } · { $van } t/m { $tot } · aantal ongeveer { $n } · methode: kernschatting (quartic), straal { $straal } m, overvallen verspreid over de adressen van hun deel · adressen: { $basis }, { $basisjaar } · gemaakt op { $op }; latere uitgaven van dit jaar houden deze kaart
beeldgeenkaart-te-weinig = Van dit jaar is er geen kaart van de spreiding: er zijn minder dan { $vanaf } overvallen met een bekende plek, in een gebied dat er vijf of meer had. Zo’n kaart zou laten zien waar het één keer gebeurde. Vanaf { $vanaf } in een heel jaar maken we er wel een.
beeldgeenkaart-plekken = Van dit jaar is er geen kaart van de spreiding: van te veel overvallen is niet zeker waar het was. Een kaart zou misleiden. Vanaf { $vanaf } overvallen, en als 85% een plek heeft, maken we er wel een.
beeldgeenkaart-verborgen = Van dit jaar is er geen kaart van de spreiding: in de tabel zijn te veel aantallen verborgen. Een kaart zou ze verraden. Ook dan geldt: pas vanaf { $vanaf } overvallen in een heel jaar.
beeldgeenkaart-basis = Van dit jaar is er geen kaart van de spreiding: de gemeente heeft nog niet ingelezen waar haar grenzen en adressen liggen. Daarna kan het, vanaf { $vanaf } overvallen in een heel jaar.

## Voor deskundigen

beeld-deskundig = Voor deskundigen
beeld-deskundig-lead = Drie berekeningen voor analisten. Ze zeggen minder dan ze lijken te zeggen: lees bij elk de kans op toeval. Deel deze pagina niet.
beeld-deskundig-wat = Gi*, Moran en DBSCAN, met kansen die ook bij kleine aantallen kloppen. Voor wie die berekeningen kent.
beeld-deskundig-naar = Naar de pagina voor deskundigen
beeld-deskundig-terug = Terug naar het veiligheidsbeeld
beeld-deskundig-te-weinig = Te weinig overvallen met een plek
beeld-deskundig-te-weinig-tekst = Er zijn er { $aantal }, in de jaren waarvan plekken worden bewaard. Vanaf { $vanaf } kunnen deze berekeningen iets zeggen. Daaronder vinden ze alleen toeval.
beeld-deskundig-ontbreekt = Wat nog ontbreekt
beeld-gi-wel = { $vakken ->
        [one] 1 vak springt
       *[other] { $vakken } vakken springen
    } eruit (kans op toeval van het sterkste, ergens op de kaart: { $kans }).
beeld-gi-niet = Geen vak springt er aantoonbaar uit (kans op toeval van het sterkste, ergens op de kaart: { $kans }).
beeld-gi-vanaf = Aantoonbaar zou zijn: een vak met Gi* boven { $boven }.
beeld-gi-titel = Overvallen per vak van 500 meter, en welk vak eruit springt
beeld-gi-vak = Vak (RD, km)
beeld-gi-z = Gi*
beeld-gi-meer = De { $getoond } hoogste van { $aantal } vakken met een overval.
beeld-gi-normaal = Er zijn genoeg overvallen per vak voor de gewone kans; die staat er niet bij, omdat zij niet meetelt dat we overal zoeken.
beeld-gi-geen-normaal = De gewone kans bij Gi* geven we niet: bij minder dan 10 overvallen per vak noemt die bijna elke kaart een hotspot, ook als alles toeval is.
beeld-gi-buiten = Buiten de vakken van de gemeente, niet meegeteld: { $aantal }.
beeld-gi-regel = n = { $n }, vakken van { $cel } m
beeld-gi-opvallend = springt eruit
beeld-moran-wel = Buurten naast elkaar lijken op elkaar: I = { $i }, waar { $verwacht } te verwachten is (kans op toeval { $kans }).
beeld-moran-niet = Dat buurten naast elkaar op elkaar lijken, is niet aantoonbaar: I = { $i }, waar { $verwacht } te verwachten is (kans op toeval { $kans }).
beeld-moran-vanaf = Aantoonbaar zou zijn: I boven { $boven }.
beeld-moran-geen = Dit is niet te berekenen: er zijn geen buurten die aan elkaar grenzen, of alle buurten zijn gelijk.
beeld-moran-basis = Waarmee vergeleken
beeld-moran-tempo = Per 1.000
beeld-moran-buren = Grenst aan
beeld-moran-weinig = Met { $aantal } buurten is bijna nooit iets aan te tonen.
beeld-groepen-wel = { $groepen ->
        [one] Er is 1 groep
       *[other] Er zijn { $groepen } groepen
    } van { $minstens } of meer binnen { $straal } meter. De grootste ({ $grootste } overvallen) is meer dan toeval (kans { $kans }).
beeld-groepen-niet = { $groepen ->
        [one] Er is 1 groep
       *[other] Er zijn { $groepen } groepen
    } van { $minstens } of meer binnen { $straal } meter, de grootste met { $grootste } overvallen. Dat kan toeval zijn: waar veel adressen zijn, liggen overvallen vanzelf bij elkaar (kans { $kans }).
beeld-groepen-geen = Er is geen groep van { $minstens } of meer overvallen binnen { $straal } meter.
beeld-groepen-nummer = Groep
beeld-groepen-onderscheid = Buiten een groep: { $los }. Bij { $n } overvallen is een groep aantoonbaar vanaf { $vanaf } overvallen.
beeld-groepen-onderscheid-niet = Buiten een groep: { $los }. Bij { $n } overvallen is op deze manier geen enkele groep aan te tonen.
beeld-methode-getis-ord = Gi*
    .kort = Welk vak heeft, met de vakken eromheen, meer overvallen dan de rest?
    .hoe = We leggen vakken van 500 meter over de gemeente en rekenen voor elk vak Gi* uit (Ord en Getis). De kans komt uit 9.999 verzonnen kaarten waarop evenveel overvallen vallen als er echt waren, naar waar de adressen liggen. We vergelijken met het hoogste vak van elke kaart: zo telt mee dat we overal zoeken.
    .niet = De kans die andere programma's bij Gi* geven, klopt niet bij kleine aantallen. Met 20 overvallen die willekeurig liggen, vinden die in 6 tot 10 van de 10 kaarten een hotspot. Vind je daar iets en hier niet, geloof dan deze pagina.
beeld-methode-moran = Moran
    .kort = Lijken buurten die naast elkaar liggen op elkaar?
    .hoe = We delen het aantal overvallen van elke buurt door haar adressen of inwoners en rekenen Moran's I uit over buurten die aan elkaar grenzen. De kans komt uit 9.999 verzonnen verdelingen van evenveel overvallen.
    .niet = Het zegt iets over de hele gemeente, niet welke buurt het is. Met weinig buurten is bijna nooit iets aan te tonen.
beeld-methode-dbscan = DBSCAN
    .kort = Liggen overvallen in groepen bij elkaar?
    .hoe = Overvallen horen bij een groep als er minstens 3 binnen 250 meter liggen. De kans van een groep is hoe vaak er in 9.999 verzonnen kaarten, naar waar de adressen liggen, een even grote groep ontstaat.
    .niet = Zonder die kans zegt een groep niets: waar veel mensen wonen en werken, liggen overvallen vanzelf dicht bij elkaar.

## Een nieuwe overval dicht bij een andere

beeld-nabij = Nieuwe overvallen dicht bij een andere
beeld-nabij-zin = { $dichtbij ->
        [one] 1 overval
       *[other] { $dichtbij } overvallen
    } van de afgelopen { $dagen } dagen kort na een andere en dicht daarbij, of opnieuw op hetzelfde adres
beeld-nabij-geen = Geen van de overvallen van de afgelopen { $dagen } dagen waarvan we de plek kennen, was kort na een andere en dicht daarbij, of opnieuw op hetzelfde adres.
beeld-nabij-wat = Neem in de aanpak van de omgeving de mensen rond beide plekken mee: de brief aan de buurt, een gesprek met bewoners en ondernemers, advies over preventie. Bespreek met de politie of de twee met elkaar te maken hebben.
beeld-nabij-tabel = Overvallen dicht bij een andere
beeld-nabij-ongeveer = { $afstand } (op ongeveer 100 m)
beeld-nabij-wanneer = Na de vorige
beeld-nabij-eerder = { $dagen ->
        [0] dezelfde dag
        [one] 1 dag
       *[other] { $dagen } dagen
    }
beeld-nabij-aantal = Andere overvallen in de buurt
beeld-nabij-knox-wel = In deze gemeente volgt na een overval aantoonbaar vaker een andere vlakbij. Dat bewijst niet dat deze twee met elkaar te maken hebben.
beeld-nabij-knox-niet = Dat na een overval vaker een andere vlakbij volgt, is in deze gemeente niet aangetoond. Het kan toeval zijn.
beeld-nabij-zonder-plek = Van { $aantal } van { $nieuw } nieuwe { $nieuw ->
        [one] overval
       *[other] overvallen
    } weten we de plek niet. Of er een dicht bij een andere was, kunnen we daarvan niet zeggen.
beeld-nabij-niet-gevonden = Het adres is niet vastgelegd, of staat niet precies zo in de adreslijst of in de lijst van de politie.
beeld-nabij-geen-lijst = Lees adressen in met straat en huisnummer, dan kan het vaker.
beeld-nabij-let = Dicht bij: tot 400 meter, en binnen 8 weken; of op precies hetzelfde adres binnen twee jaar. Dit is geen voorspelling: of er nog een overval komt, weet niemand.
beeld-nabij-start = Dicht bij een andere
beeld-nabij-start-wat = Neem de mensen rond beide plekken mee in de aanpak van de omgeving
beeld-methode-nabij = Een nieuwe overval dicht bij een andere
    .kort = Was een nieuwe eigen overval kort na een andere en dicht daarbij?
    .hoe = We zoeken het adres van de casus op in de lijst van de politie en in de ingelezen adressen. Alleen precies hetzelfde adres telt. Uit de ingelezen adressen komt een plek op ongeveer 100 meter. Dan kijken we of er tot 400 meter en tot 8 weken daarvoor een andere overval was: dezelfde grenzen als bij Kort na elkaar dicht bij elkaar. Op precies hetzelfde adres kijken we twee jaar terug. Alleen wie in het aanwijzingsbesluit staat, krijgt dit te zien, en het staat in het journaal. Het adres zelf zie je hier niet.
    .niet = Het is geen voorspelling. Dat twee overvallen dicht bij elkaar waren, bewijst niet dat ze met elkaar te maken hebben. Vinden we het adres niet, dan zeggen we dat.
