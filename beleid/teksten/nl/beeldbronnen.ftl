# Bronnen van het veiligheidsbeeld die op internet staan

beeld-ophalen-titel = Ophalen bij de politie
beeld-ophalen-uit = Dit programma kan de tabel zelf ophalen. Dat staat uit. De beheerder zet het aan met de instelling politiecijfers. Tot die tijd haal je het bestand zelf op en lees je het in.
beeld-ophalen-tekst = Haalt de cijfers van { $gemeente } op bij { $adres }. Er gaan alleen de code van de gemeente en de tabel naartoe. Daarna zie je eerst het verslag: er verandert pas iets als je dat bevestigt, en daarna kun je het nog terugdraaien.
beeld-ophalen-tabel = Welke cijfers
    .uitleg = Overval, straatroof, inbraak in woning en bedrijf, en brand of ontploffing. Het duurt ten hoogste 20 seconden.
beeld-ophalen-knop = Haal op en controleer
beeldpolitietabel-47018NED = Per jaar (47018NED), de laatste 6 jaar
beeldpolitietabel-47022NED = Per maand (47022NED), de laatste 3 jaar
beeld-opgehaald-kop = Opgehaald
invoer-gelezen-dienst = Opgehaald op { $op } bij { $adres }.
fout-ophalen-uit = Ophalen staat uit. De beheerder zet het aan met de instelling politiecijfers. Een bestand inlezen kan altijd.
fout-ophalen-bezig = Er wordt al iets opgehaald. Probeer het over een halve minuut opnieuw.
fout-ophalen-adres = Het ingestelde adres klopt niet: { $wat }. Vraag de beheerder om de instelling politiecijfers na te kijken.
fout-ophalen-geen-verbinding = Er is geen verbinding met de dienst. Misschien mag de server niet naar internet, of is de dienst onbereikbaar. Probeer het later, of haal het bestand zelf op en lees het in.
fout-ophalen-tls = De dienst kon niet bewijzen dat hij echt is (TLS). Er is niets opgehaald. Vraag de beheerder om het certificaat en de proxy na te kijken.
fout-ophalen-te-traag = De dienst gaf niet op tijd antwoord. Er is niets opgehaald. Probeer het later opnieuw.
fout-ophalen-geweigerd = De dienst weigerde de vraag ({ $wat }). Misschien is het adres veranderd. Er is niets opgehaald.
fout-ophalen-storing = De dienst heeft een storing ({ $wat }). Er is niets opgehaald. Probeer het later opnieuw.
fout-ophalen-omgeleid = De dienst verwijst naar een ander adres: { $wat }. Dat volgen we niet, en er is niets opgehaald. De beheerder kan het ingestelde adres nakijken.
fout-ophalen-te-groot = Het antwoord is groter dan past bij een gemeente. Er is niets opgehaald.
fout-ophalen-afgebroken = Het antwoord brak halverwege af. Er is niets opgehaald. Probeer het opnieuw.
fout-ophalen-vorm = Het antwoord heeft niet de vorm die we kennen. Misschien is de dienst veranderd. Er is niets opgehaald.
fout-ophalen-kolom = In het antwoord ontbreekt de kolom { $wat }. De tabel is veranderd; er is niets opgehaald. Meld dit aan wie het programma onderhoudt.
fout-ophalen-code = In de lijst van de politie is 1.4.7 geen overval meer. De codes zijn veranderd; er is niets opgehaald. Meld dit aan wie het programma onderhoudt.
fout-ophalen-leeg = De dienst heeft over deze gemeente niets in deze tabel.
fout-ophalen-te-veel = De dienst geeft meer rijen dan een gemeente kan hebben. Er is niets opgehaald.

## Adressen zonder plek

beeld-zoeker-titel = Adressen zonder plek
beeld-zoeker-lead = Zoekt bij een adres de plek en de buurt op bij de Locatieserver van PDOK (Kadaster), zodat een overval op de kaart komt.
beeld-zoeker-uit = Opzoeken staat uit
beeld-zoeker-uit-tekst = Er verlaat geen adres het huis. De beheerder zet het aan met de instelling adreszoeker. Zonder kan het ook: laat de politie coördinaten meesturen, of lees adressen van de BAG in.
beeld-zoeker-wat = Wat er naar PDOK gaat
beeld-zoeker-wat-tekst = Alleen straat, huisnummer en postcode, met de code van de gemeente. Geen naam, geen datum en niet waarom je het vraagt. Het adres van een eigen casus gaat nooit mee. PDOK ziet wel dat de server van de gemeente naar dit adres vraagt. Elke keer dat iemand dit doet, staat in het journaal. Antwoorden bewaren we een jaar, versleuteld, zodat we een adres maar één keer vragen.
beeld-zoeker-lijst = Op de lijst van de politie, zonder plek
beeld-zoeker-onleesbaar = Waarvan het adres niet te lezen is als straat met huisnummer
beeld-zoeker-gevraagd = Gevraagd en niet gevonden
beeld-zoeker-open = Nog te vragen
beeld-zoeker-aantal = Aantal adressen
beeld-zoeker-welke = Adressen
beeld-zoeker-knop = Zoek { $aantal ->
    [one] dit adres
   *[other] deze { $aantal } adressen
} op bij PDOK
beeld-zoeker-niets = Er is geen adres om op te zoeken.
beeld-zoeker-per-keer = Per keer ten hoogste { $keer } adressen, en per dag { $dag }.
melding-beeld-zoeker = De adressen zijn opgezocht. Hieronder staat wat nu nog geen plek heeft.
fout-zoeker-geen-verbinding = PDOK gaf geen antwoord. Misschien mag de server niet naar internet, of is de dienst onbereikbaar. Wat al beantwoord was, is bewaard. Probeer het later opnieuw.
fout-zoeker-storing = Het opzoeken is gestopt, omdat PDOK een fout gaf ({ $wat }). Wat al beantwoord was, is bewaard. Probeer het later opnieuw.
fout-zoeker-vorm = PDOK antwoordt anders dan we kennen. Misschien is de dienst veranderd. Wat al beantwoord was, is bewaard. Meld dit aan wie het programma onderhoudt.
fout-zoeker-dag = Vandaag zijn er al { $dag } adressen opgezocht. Morgen kan het weer.
fout-zoeker-uit = Opzoeken staat uit. De beheerder zet het aan met de instelling adreszoeker.
fout-zoeker-bezig = Iemand zoekt al adressen op. Probeer het over een halve minuut opnieuw.

beeld-basis-bag-kapot = Dit BAG-extract is niet heel: het breekt ergens af of is beschadigd. Er is niets overgenomen, want dan telt een deel niet mee. Haal het opnieuw op.
beeld-basis-elders = Alle adressen in dit bestand liggen buiten de gemeente. Kies het bestand van je eigen gemeente.
beeld-basis-bag-punt = Dit verblijfsobject heeft geen plek die te lezen is.
beeld-basis-extract = Of het BAG-extract van je gemeente zoals het Kadaster het levert (zip met XML): daaruit tellen we de verblijfsobjecten in gebruik. Is het groter dan 20 MB, of van het hele land, laat de beheerder het dan eerst tellen met nazorgregie vakken. Zijn de grenzen van de buurten ingelezen, dan slaan we adressen daarbuiten over en zeggen hoeveel dat er zijn.
beeldbasissoort-woningen-500 = woningen (vierkanten van 500 meter)
beeldbasissoort-inwoners-500 = inwoners (vierkanten van 500 meter)
beeld-scan-basis-groot = Er is geteld per vierkant van 500 meter, gelijk verdeeld over de vakken daarin. Dat is grover: waar in het vierkant mensen wonen, is niet bekend. Met vierkanten van 100 meter of adressen is het nauwkeuriger.

## Op de pagina met instellingen

instelling-diensten = Diensten op internet
instelling-diensten-tekst = Dit programma vraagt niets op internet, tenzij de beheerder van de server hieronder een adres heeft ingesteld (nazorgregie.toml).
instelling-dienst = Dienst
instelling-dienst-stand = Stand
instelling-dienst-weg = Wat er het huis verlaat
instelling-dienst-uit = Uit
instelling-dienst-aan = Aan: { $adres }
instelling-dienst-politie = Cijfers van de politie ophalen
instelling-dienst-politie-weg = De code van de gemeente en de naam van de tabel. Geen gegevens van personen.
instelling-dienst-adres = Plek bij een adres opzoeken (PDOK)
instelling-dienst-adres-weg = Straat, huisnummer en postcode van een overval op de lijst van de politie, als iemand daarom vraagt. Geen naam, en nooit het adres van een eigen casus. Elke vraag staat in het journaal; het antwoord wordt een jaar versleuteld bewaard.

politiebestand-aanhaling = In rij { $wat } begint een tekst met een aanhalingsteken dat nergens eindigt. Misschien is het bestand niet helemaal opgehaald. Er is niets gemaakt.
politiebestand-lange-rij = Rij { $wat } houdt niet op. Dit is geen tabel, of het bestand is beschadigd. Er is niets gemaakt.
politiebestand-onleesbaar = Dit bestand is niet als tabel te lezen, of niet tot het einde. Haal het opnieuw op als CSV. Er is niets gemaakt.
politiebestand-json = Een bestand met JSON mag hoogstens { $wat } MB zijn. Haal de tabel op als CSV: die mag zo groot zijn als u wilt. Er is niets gemaakt.
politiebestand-kolom = In dit bestand ontbreekt de kolom { $wat }. Dit is geen tabel 47022NED of 47018NED van de politie. Er is niets gemaakt.
politiebestand-code = In dit bestand is 1.4.7 geen overval. De codes zijn veranderd, of dit is een andere tabel. Er is niets gemaakt.
politiebestand-aantal = In rij { $wat } staat geen aantal. Er is niets gemaakt.
politiebestand-niets = In dit bestand staat niets over deze gemeente in deze tabel. Kies met --tabel jaar of maand, en met --gemeente de gemeente.
politiebestand-te-veel = In dit bestand staan meer rijen dan een gemeente kan hebben. Er is niets gemaakt.
