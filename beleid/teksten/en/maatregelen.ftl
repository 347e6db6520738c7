# Maatregelen: wat er al is aan nazorg, preventie en geld, en wat daarvan in het plan komt

onderdeel-maatregelen = Measures
maatregelen-titel = Measures
maatregelen-lead = What municipality, region and country already have for aftercare, prevention and money, and what of it you offer.
maatregelen-te-kiezen = { $aantal ->
    [one] For 1 measure you still have to choose whether you adopt it
   *[other] For { $aantal } measures you still have to choose whether you adopt them
}
maatregelen-toon-open = Show what is still to be chosen
maatregelen-te-lopen = { $aantal ->
    [one] 1 adopted measure has not been checked for more than a year
   *[other] { $aantal } adopted measures have not been checked for more than a year
}
maatregelen-naar-nalopen = Check them
maatregelen-toon-nalopen = Show which
maatregelen-op-orde = A choice was made about every measure, and what you offer was checked in the past year
maatregelen-aantal = { $getoond } of { $totaal } measures
maatregelen-begin = Back to the beginning
maatregelen-bleven = { $aantal ->
    [one] 1 measure had been changed since and stayed as it is.
   *[other] { $aantal } measures had been changed since and stayed as they are.
}
maatregelen-niets = No measure found
maatregelen-niets-tekst = Search for another word, or look at all measures.
maatregelen-leeg = There are no measures yet
maatregelen-leeg-tekst = Add what your municipality or region already does for victims of robberies.
maatregelen-alle = Show all measures
maatregelen-zoek = Search
maatregelen-toon = Show
maatregelen-kolom-naam = Measure
maatregelen-kolom-wat = Kind
maatregelen-kolom-wie = For whom
maatregelen-kolom-geldig = Valid
maatregelen-kolom-stand = State

maatregelstand-aanbieden = Adopted
maatregelstand-open = To be chosen
maatregelstand-nee = Not adopted
maatregelstand-nog-niet = Not begun yet
maatregelstand-beeindigd = Ended
maatregeltoon-aanbieden = What you offer now
maatregeltoon-open = To be chosen
maatregeltoon-nee = Not adopted
maatregeltoon-beeindigd = Ended
maatregeltoon-nalopen = Not checked for more than a year

maatregel-meegeleverd = Supplied
maatregel-eigen = Own
maatregel-geldig-van = from { $datum }
maatregel-geldig-tot = until { $datum }
maatregel-zonder-einde = End unknown
maatregel-nagelopen-op = Checked on { $datum }
maatregel-nagelopen-door = Checked on { $datum } by { $wie }.
maatregel-nooit-nagelopen = Never checked
maatregel-nalopen-label = To be checked
maatregel-loopt-af = Ends: { $datum }
maatregel-beleid-gewijzigd-label = New text
maatregel-vanaf-dagen = { $dagen ->
    [one] from 1 day after the robbery
   *[other] from { $dagen } days after the robbery
}
maatregel-vanaf-meteen = Immediately after the robbery
maatregel-vanaf-onbekend = Not recorded

maatregel-nieuw = New measure
maatregel-nieuw-lead = Something that your municipality or region already has. First see whether it is in the list.
maatregel-wijzig = Change the measure
maatregel-bewaar = Save the measure
maatregel-wat = What it is
maatregel-groep-wat = What is it?
maatregel-groep-wie = For whom and when?
maatregel-groep-herkomst = How long is it valid, and whose is it?
maatregel-kenmerk = Identifier
maatregel-naam = Name
maatregel-soort = Kind of measure
maatregel-niveau = For which area
maatregel-omschrijving = Description
    .uitleg = What does somebody get, and how do you ask for it? Put no data of victims here.
maatregel-doelgroep = For whom
maatregel-overval = Type of robbery
maatregel-vanaf = From how many days after the robbery
    .uitleg = 0 is immediately. Leave empty when it makes no difference.
maatregel-van = First day
maatregel-tot = Last day
    .uitleg = After this day the measure is not offered anywhere.
maatregel-eigenaar = Owner
    .uitleg = The organisation that is in charge of it. Preferably not the name of a person.
maatregel-bron = Source
    .uitleg = Where can this be read? For example an address on the internet or a decision.
maatregel-gecontroleerd = Last checked
    .uitleg = The day on which somebody last checked whether this still holds.
maatregel-keuze = Do you adopt this measure?
maatregel-overname = Adopted
maatregel-reden = Reason
    .uitleg = Required when you do not adopt the measure.
    .leeg = Write down why you do not adopt this measure. Somebody else must be able to follow that later.
maatregel-notitie = Note for colleagues
    .uitleg = For example how this is arranged in your municipality. Put no data of victims here.
maatregel-bewaar-keuze = Save the choice
maatregel-klopt-titel = Does this still hold?
maatregel-klopt-tekst = Read the source or call the owner. Then record here that it holds.
maatregel-klopt = Checked, still holds
maatregel-is-beeindigd = This measure has ended
maatregel-is-beeindigd-tekst = It stays in the list, so that nobody enters it as new. It is not offered anywhere.
maatregel-beeindig = End the measure
maatregel-beeindig-knop = Record the last day
maatregel-laatste-dag = Last day
maatregel-beleid-gewijzigd = The supplied text has changed since you chose
maatregel-beleid-gewijzigd-tekst = What you recorded stays until you take over the new text. Your choice does not change.
maatregel-neem-over = Take over the new text

nalopen-titel = Does this still hold?
nalopen-lead = Adopted measures, the longest unchecked first. Tick what still holds and confirm it in one go.
nalopen-klopt = This still holds
    .uitleg = Your name and today’s date go into the journal.
nalopen-bevestig = Confirm what is ticked
nalopen-lang = Not checked for more than a year ({ $datum })
nalopen-leeg = There is nothing to check
nalopen-leeg-tekst = Everything you offer was checked today, or you have not adopted any measures yet.

maatregel-cel-kenmerk = This identifier does not exist.
    .raad = Leave the cell empty for a new measure, or download the list again.
maatregel-cel-bezet = Another measure already has this name.
    .raad = Use the identifier of that measure, or choose another name.
maatregel-cel-reden = A no needs a reason.
    .raad = Write down why the measure is not adopted.
maatregel-cel-beleid = This text is supplied and is not changed by a file.

fout-maatregel-bestaat = There is already a measure with this name. Look it up in the list, or choose another name.
fout-nalopen-gewijzigd = What you ticked was changed in the meantime. Look again and then tick.

melding-maatregel-toegevoegd = The measure is in the list. Now choose whether you adopt it.
melding-maatregel-bewaard = The measure was saved.
melding-maatregel-gekozen = The choice was saved.
melding-maatregel-nagelopen = Recorded that this was checked today and holds.
melding-maatregel-beeindigd = The last day was recorded.
melding-maatregel-bijgewerkt = The new text was taken over.
melding-nalopen-klaar = Recorded what was checked today and holds.
melding-nalopen-deels = Recorded. Part of what you ticked was changed in the meantime; look at that again.

# Choosing at once
maatregelen-naar-kiezen = Choose all at once
maatregel-bekeken-op = Looked at by the makers on { $datum }
kiezen-titel = Choose what your municipality offers
kiezen-lead = Tick measures and choose whether your municipality adopts them. So you need not open each one. You can take your choice back at once.
kiezen-kies = Still to choose
kiezen-overname = What does your municipality do with what is ticked?
kiezen-reden = Why not?
    .uitleg = Needed only if your municipality does not adopt them. The reason is kept with each measure that is ticked.
kiezen-bewaar = Save the choice
kiezen-klaar = { $aantal ->
    [one] The choice for 1 measure was saved
   *[other] The choice for { $aantal } measures was saved
}
kiezen-terug = Take this choice back
kiezen-leeg = Everything has been chosen
kiezen-leeg-tekst = No measure waits for a choice.
melding-kiezen-terug = The choice was taken back.
