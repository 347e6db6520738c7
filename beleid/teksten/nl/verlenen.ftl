# Nazorg verlenen: taken, Slachtofferhulp, contact, brieven, bijeenkomst

menu-verlenen = Verlenen
verlenen-casussen = Casussen
verlenen-betrokkene = Betrokkene { $nummer }
verlenen-bellen = Wie bel je?
verlenen-geen-nummer = Er is nog geen nummer bekend. Vul het aan bij Voorbereiden.
verlenen-buiten-kantoortijd = Buiten kantoortijd
verlenen-vastgelegd-op = Vastgelegd: { $moment }
verlenen-fout-toekomst = Kies bij ‘{ $veld }’ een dag of tijd die al geweest is.
verlenen-fout-bsn = In ‘{ $veld }’ staat iets dat op een burgerservicenummer lijkt. Haal dat weg.
verlenen-fout-ander-eerst = Een collega wijzigde dit net. Kijk wat er nu staat en sla daarna opnieuw op.

## Taken

taken-titel = Mijn taken
taken-lead = { $aantal ->
    [one] 1 taak open
   *[other] { $aantal } taken open
}{ $laat ->
    [0] .
    [one] , waarvan 1 te laat.
   *[other] , waarvan { $laat } te laat.
}
taken-lead-deel = { $aantal } taken op deze pagina{ $laat ->
    [0] .
    [one] , waarvan 1 te laat.
   *[other] , waarvan { $laat } te laat.
}
taken-lead-niets = Er staat nu niets open.
taken-wie = Voor wie?
taken-uiterlijk = uiterlijk { $moment }
taken-leeg = Geen open taken
taken-leeg-uitleg = Zodra een casus start, staan de stappen hier op volgorde van haast.
taken-avg14 = De maand voor uitleg over gegevens is voorbij
taken-avg14-regel = Casus { $nummer }, betrokkene { $volgnr }: uitleg moest uiterlijk { $datum }
taakgroep-te-laat = Te laat
taakgroep-vandaag = Vandaag
taakgroep-deze-week = Deze week
taakgroep-later = Later
taak-titel = Taak
taak-lead = Wie: { $wie }
taak-lead-persoon = Wie: { $wie }. Voor { $persoon }.
taak-recht = Let op
taak-bron = Bron: { $bron }
taak-niet-voor = Niet voor
taak-uiterlijk = Uiterlijk
taak-verplicht = Zonder deze taak kan de casus niet dicht.
taak-stand-klaar = Klaar
taak-stand-nvt = Niet nodig
taak-stand-wacht = Wacht
taak-stand-laat = Te laat
taak-stand-kan = Nu doen
taak-nvt-uitleg = Deze stap past niet bij wat nu over de casus bekend is.
taak-te-vroeg = Dit kan nog niet
taak-te-vroeg-uitleg = Je kunt dit doen vanaf { $moment }.
taak-wacht-op = Deze taak wacht op
taak-naar-pagina = Ga dit doen
taak-bekijk = Bekijk
taak-bewijs = Wat is vastgelegd
taak-vastgelegd = Vastgelegd
taak-vastgelegd-door = { $moment } door { $wie }
taak-heropenen = Heropenen
taak-heropenen-vraag = Deze taak weer openzetten?
taak-afronden = Taak afronden
taak-antwoord = Antwoord
taak-uitslag = Wat is de uitkomst?
taak-uitkomst = Is het gedaan?
taak-datum = Welke datum is afgesproken?
taak-verzending = Hoe is de brief verstuurd?
taak-aantal = Hoeveel adressen?
taak-op = Wanneer is dit gedaan?
taak-notitie = Notitie
    .uitleg = Alleen wat nodig is om verder te helpen. Geen medische gegevens, niets over verdachten.
taak-nietnodig = Waarom niet nodig?
    .uitleg = Alleen als je ‘Hier niet nodig’ kiest.
taak-fout-nietnodig = Kies waarom deze stap hier niet nodig is.
taakbewijs-op = Gedaan op
taakbewijs-datum = Datum
taakbewijs-afgesproken = Afgesproken op
taakbewijs-uitslag = Uitkomst
taakbewijs-nietnodig = Niet nodig, want
taakbewijs-uitkomst = Gedaan?
taakbewijs-verzending = Verstuurd
taakbewijs-aantal = Aantal adressen
taakbewijs-overhandiging = Gegeven
taakbewijs-kanaal = Hoe
taakbewijs-contactuitkomst = Uitkomst
taakbewijs-partij = Door
taakbewijs-slachtofferhulp = Slachtofferhulp
taakbewijs-shn-overslaan = Overgeslagen, want
taakbewijs-bijeenkomst-vorm = Vorm
taakbewijs-bezoekers = Bezoekers
taakbewijs-keuze = Keuze
uitslag-vastgelegd = Gedaan en besproken
uitslag-niet-nodig = Hier niet nodig
uitslag-onbekend = Geen antwoord gekregen
nietnodig-ander = Een ander doet het of deed het al
nietnodig-past-niet = Het past niet bij deze overval
nietnodig-wil-niet = De betrokkene of het bedrijf wil het niet
nietnodig-elders = Het is bij een andere stap gedaan
uitkomst-gedaan = Gedaan
uitkomst-niet-gedaan = Niet gedaan
uitkomst-onbekend = Niet bekend
verzending-post = Met de post
verzending-huis-aan-huis = Huis aan huis bezorgd
verzending-email = Per e-mail
bezwaar-taak-wacht = Deze taak wacht nog op iets anders.
bezwaar-taak-wacht-stap = Ga naar je taken
bezwaar-taak-te-vroeg = Het is nog te vroeg voor deze taak.
bezwaar-taak-elders = Deze taak rond je hier niet af.
melding-taak-afgerond = De taak is afgerond.
melding-taak-heropend = De taak staat weer open.

## Slachtofferhulp

slachtofferhulp-titel = Had Slachtofferhulp al contact?
slachtofferhulp-lead = Vraag dit voordat jij contact legt. Zo wordt niemand twee keer gebeld.
slachtofferhulp-status = Wat weet je?
slachtofferhulp-overslaan = Overslaan
    .uitleg = Alleen met een reden. Die komt in het journaal.
slachtofferhulp-overgeslagen = Overgeslagen: { $reden }
slachtofferhulp-reden = Reden om over te slaan
slachtofferhulp-sinds = Contact sinds
slachtofferhulp-advies = Advies voor het bezoek
    .uitleg = Wat Slachtofferhulp of de branche aanraadt. Geen medische gegevens.
slachtofferhulp-opslaan = Vastleggen
slachtofferhulp-recht = Wat mag hier?
slachtofferhulp-recht-tekst = Slachtofferhulp mag de gemeente zeggen of er contact is en advies geven. Vraag niet naar wat het slachtoffer vertelde.
shn-overslaan-spoed = Wachten is niet veilig
shn-overslaan-zelf-gemeld = De persoon vroeg zelf om contact
shn-overslaan-onbereikbaar = Slachtofferhulp is niet op tijd bereikbaar
shn-overslaan-eigen-opvang = De branche of het hoofdkantoor leidt de opvang
melding-slachtofferhulp-vastgelegd = De stand bij Slachtofferhulp is vastgelegd.

## Contact

contact-titel = Contact
contact-lead = { $persoon }: elk contact en elke poging, ook van partners.
contact-bel = Bel { $nummer }
contact-nog-niet = Nog geen contact
contact-48-uur = Een ander had of heeft net contact
contact-48-uur-uitleg = { $partij }, { $moment }. Dat is binnen 48 uur. Stem eerst af.
contact-niet-bellen = Wil niet gebeld worden
contact-niet-schrijven = Wil geen brieven
contact-niet-uitleg = Kies een andere manier. Moet het toch, bevestig dat dan bij het vastleggen.
contact-kind = Dit is een kind
contact-kind-uitleg = Spreek de ouder of voogd. Het nummer hierboven is van de vertegenwoordiger.
contact-vastleggen = Contact of poging vastleggen
contact-kanaal = Hoe?
contact-uitkomst = Wat kwam eruit?
contact-op = Wanneer?
contact-partij = Wie had contact?
contact-welkom = Is een bezoek welkom?
    .uitleg = Alleen als je iemand sprak.
contact-taken = Welke taak is hiermee gedaan?
contact-notitie = Notitie
    .uitleg = Wat heeft deze persoon nodig, wat sprak je af? Geen medische gegevens, niets over verdachten.
contact-toch = Het kon niet anders dan op deze manier
contact-opslaan = Vastleggen
contact-plannen = Contact plannen
contact-plan-op = Wanneer?
contact-plan-partij = Wie legt contact?
contact-plan-toch = Dit is afgestemd, het mag toch
contact-plan-opslaan = Plannen
contact-afzeggen = Afzeggen
contact-overzicht = Alle contacten
contact-kolom-wanneer = Wanneer
contact-kolom-wie = Wie
contact-kolom-hoe = Hoe
contact-kolom-uitkomst = Uitkomst
contact-kolom-notitie = Notitie
contact-leeg = Nog geen contact
contact-leeg-uitleg = Leg ook een poging vast, en een contact van een partner.
contact-bereiken = Bereiken
contact-bereikt = Gesproken
contact-uitleggen = Geef nu uitleg over de gegevens
contact-pogingen = { $aantal ->
    [0] Nog niet geprobeerd.
    [one] 1 poging gedaan.
   *[other] { $aantal } pogingen gedaan.
}
contact-geprobeerd = Geprobeerd: { $delen }.
contact-over = Probeer nog: { $delen }.
contact-brief = Nu een brief
contact-brief-uitleg = Ochtend, middag en avond zijn geprobeerd. Stuur nu een brief met jouw nummer.
contact-brief-verstuurd = Ook de brief is verstuurd. Leg de uitkomst vast.
contact-naar-brief = Naar de stap ‘niet bereikt’
contact-recht = Wat mag hier?
contact-recht-tekst = Contact mag pas als de politie het vrijgeeft en als je weet of Slachtofferhulp al contact had. Vertel bij het eerste gesprek van wie je de gegevens hebt.
contact-fout-verstuurd = ‘Verstuurd’ past alleen bij een brief of e-mail.
contact-fout-schriftelijk = Bij een brief of e-mail kies je ‘Verstuurd’.
contact-fout-kind = Bij een kind spreek je de ouder of voogd. Kies ‘Vertegenwoordiger gesproken’.
contact-fout-niet-bellen = Deze persoon wil niet gebeld worden. Moest het toch, zet dan hier een kruisje.
contact-fout-niet-schrijven = Deze persoon wil geen brieven. Moest het toch, zet dan hier een kruisje.
contact-fout-voor-overval = Dit is voor de overval. Kijk naar datum en tijd.
contact-fout-verleden = Kies een moment dat nog komt. Een contact dat geweest is, leg je hierboven vast.
contact-fout-te-ver = Kies een moment binnen een jaar.
contact-fout-48-uur = Een andere partij heeft contact binnen 48 uur. Stem af en zet dan hier een kruisje.
dagdeel-ochtend = Ochtend
dagdeel-middag = Middag
dagdeel-avond = Avond
dagdeel-nacht = Nacht
contactuitkomst-gepland = Gepland
contactuitkomst-afgezegd = Afgezegd
partij-gemeente = Gemeente
partij-burgemeester = Burgemeester
partij-politie = Politie of wijkagent
partij-slachtofferhulp = Slachtofferhulp
partij-branche = Branche of hoofdkantoor
partij-woningcorporatie = Woningcorporatie
partij-anders = Andere partner
melding-contact-vastgelegd = Het contact is vastgelegd.
melding-contact-eerste = Het eerste contact is vastgelegd. Geef nu de uitleg over de gegevens.
melding-contact-gepland = Het contact is gepland.
melding-contact-afgezegd = Het geplande contact is afgezegd.
gids-titel = Waar praat je over?
gids-niet = Vraag niet naar diagnose, behandeling of verdachten.
gids-hoe-gaat-het = Hoe gaat het, en wie is er bij je?
gids-huur-koop = Is de woning huur of koop? Bij huur helpt de verhuurder mee.
gids-slapen = Slaap je thuis, en voelt dat veilig?
gids-kinderen = Zijn er kinderen of huisdieren? Weet de school het al van de ouders?
gids-formulieren = Welke formulieren liggen er? Help met invullen.
gids-fondsen = Ken je het Schadefonds, en is er een noodfonds?
gids-thuis-veilig = Is het thuis ook veilig? Vraag dit altijd.
gids-personeel = Hoe gaat het met het personeel en met de klanten?
gids-open = Wanneer gaat de zaak weer open, en wie is daar dan bij?
gids-branche = Wat doen branche, verzekeraar en hoofdkantoor al?

## Brieven

brief-bereikbaar = Op werkdagen van 9.00 tot 17.00 uur
brief-namens = Namens de burgemeester van { $gemeente },
buurtbrief-titel = Brief aan de buurt
buurtbrief-lead = Vertel { $buurt } wat er is gebeurd, zonder iets over de mensen te zeggen.
buurtbrief-fasen = Stappen van de brief
buurtbrief-fase-tekst = Tekst
buurtbrief-fase-akkoord = Akkoord politie
buurtbrief-fase-verstuurd = Verstuurd
buurtbrief-pdf = Brief als PDF
buurtbrief-nog-niet = Nog niet versturen
buurtbrief-nog-niet-uitleg = De politie heeft contact nog niet vrijgegeven. Je mag de brief al wel schrijven.
buurtbrief-niet-weg = Deze brief mag nu niet de deur uit
buurtbrief-niet-weg-pdf = De PDF is daarom een concept; waarom staat er ook in.
buurtbrief-niet-weg-verstuurd = De brief die je verstuurde, is verstuurd toen het mocht: daar hoef je niets aan te doen. Verstuur hem niet nog eens.
buurtbrief-concept-kop = Concept: nog niet verspreiden
buurtbrief-concept-verstuurd = Deze tekst is verstuurd op { $datum }. Deze afdruk is geen brief om te versturen.
buurtbrief-begin-nl = Begin met de Nederlandse tekst
buurtbrief-begin-en = Begin met de Engelse tekst
buurtbrief-taal = Taal van de brief
buurtbrief-tekst = Tekst van de brief
    .uitleg = Een regel met # ervoor is een kop, een regel met - ervoor is een punt. Geen namen, huisnummers of nummers van slachtoffers: dat controleren we.
buurtbrief-wijzigen = Tekst bekijken of wijzigen
buurtbrief-bewaren = Controleren en bewaren
buurtbrief-akkoord-kop = Akkoord van de politie
buurtbrief-akkoord-op = Wanneer was het akkoord?
buurtbrief-functie = Functie van wie akkoord gaf
    .uitleg = Alleen een functie, geen naam.
buurtbrief-akkoord-opslaan = Akkoord vastleggen
buurtbrief-versturen-kop = Brief versturen
buurtbrief-verstuurd-op = Wanneer is de brief verstuurd?
buurtbrief-verstuurd-opslaan = Verzending vastleggen
buurtbrief-recht = Wat mag hier?
buurtbrief-recht-tekst = In deze brief staan geen gegevens van slachtoffers. Wat de politie gaf, blijft geheim, behalve het soort overval, de buurt en de dag: die mogen naar de omgeving in de tekst die de politie goedkeurde. Wijzig je de tekst, dan vervalt het akkoord. Bij het versturen komt dit in het overzicht van gedeelde gegevens. Maak geen lijst van bewoners op naam.
buurtbrief-fout-gegevens = In de tekst staan gegevens van een betrokkene: { $soorten }. Haal die weg.
buurtbrief-fout-akkoord-eerder = De tekst is na deze dag nog gewijzigd. Vraag akkoord op de tekst zoals hij nu is.
buurtbrief-onderwerp = Overval in uw buurt
buurtbrief-aanhef = Beste bewoner of ondernemer,
buurtbrief-tekst-woning =
    In { $buurt } was op { $datum } een overval in een woning. Misschien bent u daarvan geschrokken. Wij vertellen u wat de gemeente doet en wat u zelf kunt doen.

    # Veilig wonen
    - Doe pas open als u weet wie er staat.
    - Draai de deur op slot, ook als u thuis bent.
    - Laat 's avonds buiten een lamp aan.
buurtbrief-tekst-bedrijf =
    In { $buurt } was op { $datum } een overval op een bedrijf. Misschien bent u daarvan geschrokken. Wij vertellen u wat de gemeente doet en wat u zelf kunt doen.

    # Veilig ondernemen
    - Sluit samen af en kijk eerst rond.
    - Houd weinig contant geld in de zaak.
    - Spreek met uw personeel af wat u doet bij een overval.
buurtbrief-tekst-anders =
    In { $buurt } was op { $datum } een overval. Misschien bent u daarvan geschrokken. Wij vertellen u wat de gemeente doet en wat u zelf kunt doen.
buurtbrief-tekst-slot =
    # Wat doet de gemeente?
    Wij staan klaar voor de mensen die dit meemaakten. De politie doet onderzoek. Daarover kunnen wij niets zeggen.

    # Zag u iets?
    Bel de politie: 0900 8844. Anoniem kan ook: 0800 7000.

    # Zit het u dwars?
    Praat erover met mensen om u heen. Slachtofferhulp luistert en denkt mee, ook met buren: 0900 0101.
melding-buurtbrief-bewaard = De brief is gecontroleerd en bewaard. Vraag nu akkoord aan de politie.
melding-buurtbrief-akkoord = Het akkoord van de politie is vastgelegd.
melding-buurtbrief-verstuurd = De verzending is vastgelegd.
mededeling-titel = Uitleg over gegevens
mededeling-lead = { $persoon } heeft recht op uitleg: welke gegevens heb je, van wie en waarvoor?
mededeling-gedaan = Uitleg gegeven
mededeling-gedaan-op = Gegeven op { $datum }: { $wijze }.
mededeling-uiterlijk = Uiterlijk { $datum }
mededeling-te-laat = De maand is voorbij
mededeling-te-laat-uitleg = Geef de uitleg nu, of bespreek met de functionaris gegevensbescherming waarom het langer duurt.
mededeling-brief = De brief
mededeling-brief-uitleg = In de brief staan alle soorten gegevens hieronder. Wil iemand geen post, dan staat er geen adres op: geef de brief mee.
mededeling-pdf-nl = Brief in het Nederlands
mededeling-pdf-en = Brief in het Engels
mededeling-vastleggen = Vastleggen dat de uitleg is gegeven
mededeling-op = Wanneer?
mededeling-wijze = Hoe?
mededeling-opslaan = Vastleggen
mededeling-gegevens = Welke gegevens er zijn
mededeling-nog-geen-gegevens = Nog geen gegevens
mededeling-geen-gegevens-uitleg = Van deze persoon zijn nog geen gegevens vastgelegd.
mededeling-kolom-wat = Gegeven
mededeling-kolom-van = Van wie
mededeling-recht = Waarom?
mededeling-recht-tekst = De gegevens komen van de politie en niet van de persoon zelf. Dan vertel je dat bij het eerste contact, en uiterlijk een maand nadat je ze kreeg.
mededeling-uitstel = Uitstel
mededeling-uitstel-vastleggen = De uitleg kan nu nog niet
mededeling-uitstel-uitleg = Kan de uitleg nog niet, bijvoorbeeld door het onderzoek? Leg vast waarom en tot wanneer. Op die dag bekijk je het opnieuw.
mededeling-uitstel-reden = Waarom stel je uit?
mededeling-uitstel-tot = Tot en met welke dag?
mededeling-uitstel-opslaan = Uitstel vastleggen
mededeling-uitgesteld-tot = Uitgesteld tot en met { $datum }
mededeling-uitgesteld-door = { $reden }. Vastgelegd door { $naam } op { $datum }.
mededeling-fout-uitstel-voorbij = Kies een dag na vandaag.
mededeling-fout-uitstel-lang = Stel hooguit drie maanden uit. Daarna bekijk je het opnieuw.
uitstelreden-onderzoek = Het onderzoek naar de overval (UAVG art. 41 lid 1 onder d)
uitstelreden-openbare-veiligheid = De openbare veiligheid (UAVG art. 41 lid 1 onder c)
uitstelreden-bescherming = Bescherming van de persoon of van anderen (UAVG art. 41 lid 1 onder i)
melding-mededeling-uitgesteld = Het uitstel is vastgelegd.
overhandiging-post = Brief met de post
overhandiging-meegegeven = Brief meegegeven
overhandiging-email = Per e-mail
overhandiging-voorgelezen = Voorgelezen of verteld
mededeling-brief-titel = Uw gegevens bij de gemeente
mededeling-brief-onderwerp = Wat wij over u weten, en waarom
mededeling-brief-aanhef = Geachte heer of mevrouw,
mededeling-brief-contact = Vragen? Bel
mededeling-brief-gegeven = Gegeven
mededeling-brief-van = Van wie
mededeling-brief-doel = Waarvoor
mededeling-brief-overval = Dat er een overval was
mededeling-doel-contact = Om u te vragen of u hulp wilt
mededeling-doel-hulp = Om te kijken welke hulp past
mededeling-doel-taal = Om een tolk te regelen
mededeling-brief-begin =
    U maakte iets ingrijpends mee. De gemeente wil u helpen. Daarvoor kregen wij gegevens over u. U mag weten welke dat zijn.

    # Deze gegevens hebben wij
mededeling-brief-slot =
    De politie mag gegevens geven aan de burgemeester: Wet politiegegevens, artikel 16. Wij gebruiken ze voor een taak van algemeen belang: AVG, artikel 6, eerste lid, onder e.

    # Geven wij ze door?
    Gegevens van de politie geven wij niet door aan partners. Wat u ons zelf vertelt, geven wij alleen door als u dat goedvindt.

    # Hoe lang bewaren wij ze?
    Niet langer dan nodig is om u te helpen en om daarover verantwoording af te leggen. Wilt u weten tot wanneer? Vraag het ons.

    # Wat kunt u vragen?
    - U mag zien wat wij hebben.
    - U mag het laten verbeteren of wissen.
    - U mag zeggen dat wij ze niet meer mogen gebruiken.

    U krijgt binnen een maand antwoord. Bent u het niet met ons eens? Vraag naar onze functionaris gegevensbescherming. U kunt ook klagen bij de Autoriteit Persoonsgegevens.
melding-mededeling-gedaan = Vastgelegd: de uitleg over gegevens is gegeven.

## Bijeenkomst

bijeenkomst-titel = Bijeenkomst in de buurt
bijeenkomst-lead = Maak afspraken uiterlijk { $moment }. De bijeenkomst zelf mag later zijn.
bijeenkomst-op-tijd = Op tijd afgesproken
bijeenkomst-laat-afgesproken = Te laat afgesproken
bijeenkomst-nog-afspreken = Nog afspreken
bijeenkomst-te-laat = De termijn voor afspraken is voorbij
bijeenkomst-te-laat-uitleg = Bel vandaag de partners en leg vast wat jullie afspreken. Geen bijeenkomst afspreken mag ook.
bijeenkomst-afspraken = Afspraken
bijeenkomst-wijzigen = Afspraken wijzigen
bijeenkomst-afgesproken = Wanneer zijn de afspraken gemaakt?
bijeenkomst-vorm = Welke vorm?
bijeenkomst-vorm-avond = Bijeenkomst
bijeenkomst-vorm-inloop = Inloop
bijeenkomst-vorm-ronde = Ronde langs deuren of winkels
bijeenkomst-vorm-geen = Afgesproken: geen bijeenkomst
bijeenkomst-partners = Met wie is het afgesproken?
bijeenkomst-plek = Plek
    .uitleg = Nodig als er iets komt. Nooit het adres van een betrokkene.
bijeenkomst-gepland = Wanneer is het?
    .uitleg = Nodig als er iets komt.
bijeenkomst-opslaan = Afspraken vastleggen
bijeenkomst-houden = De bijeenkomst zelf
bijeenkomst-gehouden-op = Wanneer was het?
bijeenkomst-bezoekers = Hoeveel mensen kwamen er?
    .uitleg = Alleen het aantal. Maak geen lijst met namen.
bijeenkomst-vragen = Waar gingen de vragen over?
bijeenkomst-houden-opslaan = Vastleggen
bijeenkomst-recht = Wat vraagt het CCV?
bijeenkomst-recht-tekst = Binnen twee tot drie weken na de overval zijn er afspraken over een bijeenkomst, zeker bij veel onrust. De termijn geldt voor de afspraken, niet voor de bijeenkomst.
bijeenkomst-fout-volgorde = De bijeenkomst kan niet voor de dag van de afspraken zijn.
bijeenkomst-als = (alleen nodig als er iets komt)
bijeenkomst-fout-plek = Dit lijkt op gegevens van een betrokkene. Kies een andere plek of noem alleen het gebouw.
bijeenkomst-vraag-veiligheid = Zijn wij veilig?
bijeenkomst-vraag-onderzoek = Hoe staat het met het onderzoek?
bijeenkomst-vraag-preventie = Wat kunnen we zelf doen?
bijeenkomst-vraag-hulp = Waar is hulp?
bijeenkomst-vraag-toezicht = Meer toezicht of licht
bijeenkomst-vraag-informatie = Eerder of beter horen wat er is
deelnemer-politie = Politie of wijkagent
deelnemer-slachtofferhulp = Slachtofferhulp
deelnemer-woningcorporatie = Woningcorporatie
deelnemer-ondernemersvereniging = Ondernemersvereniging
deelnemer-buurtvereniging = Buurtvereniging
deelnemer-pvo = Platform Veilig Ondernemen
deelnemer-pkvw-bedrijf = Adviseur veilig wonen (PKVW)
deelnemer-ouderenbond = Ouderenbond
deelnemer-verzekeraar = Verzekeraar
deelnemer-anders = Een ander
melding-bijeenkomst-afgesproken = De afspraken zijn vastgelegd.
melding-bijeenkomst-gehouden = De bijeenkomst is vastgelegd.

## Aanbod
casusaanbod-titel = Wat kun je aanbieden?
casusaanbod-lead = { $wie }, { $soort }, { $dagen ->
    [0] vandaag gebeurd
    [one] 1 dag geleden
   *[other] { $dagen } dagen geleden
}. Hier staat alleen wat de gemeente overnam, wat nu geldt en wat bij deze overval past.
casusaanbod-omgeving = Omgeving
casusaanbod-thuis = Vraag ook of het thuis veilig is
casusaanbod-thuis-uitleg = Wie op het werk is overvallen, kan zich thuis ook onveilig voelen. Vraag ernaar en wijs zo nodig op advies over de woning.
casusaanbod-personen = Per persoon
casusaanbod-geen-personen = Nog geen personen
casusaanbod-geen-personen-uitleg = Voeg eerst een betrokkene toe. Daarna zie je per persoon wat je kunt aanbieden.
casusaanbod-nog-niets = Nog niets aangeboden
casusaanbod-stand-open = Open
casusaanbod-stand-gedaan = Besproken
casusaanbod-nu = Nu aan te bieden
casusaanbod-nu-omgeving = Nu aan te bieden aan de omgeving
casusaanbod-groep-nazorg = Nazorg
casusaanbod-groep-preventie = Preventie
casusaanbod-groep-financieel = Geld
casusaanbod-leeg = Nu niets aan te bieden
casusaanbod-leeg-uitleg = Geen overgenomen maatregel past nu bij deze persoon of plek. Kijk bij Maatregelen of er iets over te nemen is.
casusaanbod-stand = Wat kwam eruit?
casusaanbod-stand-nu = Nu: { $stand }, { $datum }.
casusaanbod-van = Van: { $eigenaar }
casusaanbod-wat = Wat is dit?
casusaanbod-afspraak = Hier afgesproken:
casusaanbod-te-verifieren = Nog te controleren:
casusaanbod-op = Op welke dag?
casusaanbod-notitie = Notitie
    .uitleg = Hoort bij alles wat je nu vastlegt. Alleen te lezen bij deze persoon. Schrijf niets over gezondheid of over daders.
casusaanbod-notitie-omgeving = Notitie
    .uitleg = Hoort bij alles wat je nu vastlegt. Noem geen personen uit deze casus.
casusaanbod-opslaan = Vastleggen
casusaanbod-eerder = Vastgelegd
casusaanbod-eerder-leeg = Nog niets vastgelegd
casusaanbod-eerder-leeg-uitleg = Kies hierboven bij een maatregel wat eruit kwam.
casusaanbod-kolom-wanneer = Wanneer
casusaanbod-kolom-wat = Maatregel
casusaanbod-kolom-stand = Wat kwam eruit
casusaanbod-kolom-notitie = Notitie
casusaanbod-recht = Wat bied je aan?
casusaanbod-recht-tekst = Kijk naar het soort overval en naar de tijd die voorbij is. Een beëindigde regeling bied je nooit aan. De persoon kiest zelf; voor een partner is toestemming nodig.
casusaanbod-naar-casus = Aanbod in de hele casus
casusaanbod-naar-overzicht = Overzicht voor deze persoon
casusaanbod-naar-maatregelen = Maatregelen van de gemeente
casusaanbod-fout-toen-niet = ‘{ $veld }’ gold op die dag niet, of het was nog te vroeg. Kies een andere dag of laat dit leeg.
casusaanbod-fout-niets = Kies bij ten minste één maatregel wat eruit kwam.
casusaanbod-fout-persoon = In ‘{ $veld }’ staan gegevens van een betrokkene. Haal ze weg.
melding-casusaanbod-vastgelegd = Het aanbod is vastgelegd.
