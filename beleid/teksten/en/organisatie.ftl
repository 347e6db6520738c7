# Organisation: what is there already around robberies

organisatie-titel = Organisation
organisatie-lead = Look first at what is there: who works on robberies now, and where does aftercare belong?
organisatie-schema = Organisation chart
organisatie-lijst = Who belongs where
organisatie-leeg = You have not recorded anything yet
organisatie-leeg-tekst = The line from the mayor to the { -functie } is there already. Add what else there is: a consultation, a team, a safety house.
organisatie-voeg-toe = Add a part
organisatie-nieuw = Add a part
organisatie-wijzig = Change a part
organisatie-geen-namen = Write down functions and organisations, no names of persons.
organisatie-naam = Name of the part
    .uitleg = For example: robbery consultation, public order team, safety house.
organisatie-rol = What does it do around robberies?
organisatie-boven = What does it come under?
    .uitleg = Choose nothing when it comes directly under the { -functie }.
organisatie-bewaar = Save
organisatie-weg = Remove this part
organisatie-weg-tekst = What comes under it moves up.
organisatie-weg-vraag = Do you want to remove this part?
organisatie-burgemeester = Mayor
organisatie-plaatsvervangers = { $aantal ->
    [one] 1 deputy
   *[other] { $aantal } deputies
}
organisatie-open = See the organisation chart
fout-organisatie-ring = Choose a part at ‘{ $veld }’ that does not come under this part.
melding-organisatie-bewaard = The part is saved.
melding-organisatie-weg = The part is removed.
organisatie-schuif = The chart is wider than your screen. Slide it sideways; the list above says the same.
