# Sources of the security picture on the internet

beeld-ophalen-titel = Get from the police
beeld-ophalen-uit = This program can get the table itself. That is turned off. The administrator turns it on with the setting politiecijfers. Until then you download the file yourself and read it in.
beeld-ophalen-tekst = Gets the figures of { $gemeente } from { $adres }. Only the code of the municipality and the table are sent. Then you see the report first: nothing changes until you confirm it, and after that you can still turn it back.
beeld-ophalen-tabel = Which figures
    .uitleg = Robbery, street robbery, burglary of homes and businesses, and fire or explosion. It takes at most 20 seconds.
beeld-ophalen-knop = Get and check
beeldpolitietabel-47018NED = By year (47018NED), the last 6 years
beeldpolitietabel-47022NED = By month (47022NED), the last 3 years
beeld-opgehaald-kop = Retrieved
invoer-gelezen-dienst = Retrieved on { $op } from { $adres }.
fout-ophalen-uit = Getting figures is turned off. The administrator turns it on with the setting politiecijfers. Reading in a file is always possible.
fout-ophalen-bezig = Something is being retrieved already. Try again in half a minute.
fout-ophalen-adres = The configured address is wrong: { $wat }. Ask the administrator to check the setting politiecijfers.
fout-ophalen-geen-verbinding = There is no connection with the service. Perhaps the server may not reach the internet, or the service cannot be reached. Try again later, or download the file yourself and read it in.
fout-ophalen-tls = The service could not prove that it is what it says (TLS). Nothing was retrieved. Ask the administrator to check the certificate and the proxy.
fout-ophalen-te-traag = The service did not answer in time. Nothing was retrieved. Try again later.
fout-ophalen-geweigerd = The service refused the question ({ $wat }). Perhaps its address changed. Nothing was retrieved.
fout-ophalen-storing = The service has a fault ({ $wat }). Nothing was retrieved. Try again later.
fout-ophalen-omgeleid = The service points to another address: { $wat }. We do not follow that, and nothing was retrieved. The administrator can check the configured address.
fout-ophalen-te-groot = The answer is larger than fits a municipality. Nothing was retrieved.
fout-ophalen-afgebroken = The answer stopped halfway. Nothing was retrieved. Try again.
fout-ophalen-vorm = The answer does not have the form we know. Perhaps the service changed. Nothing was retrieved.
fout-ophalen-kolom = The column { $wat } is missing in the answer. The table changed; nothing was retrieved. Tell who maintains the program.
fout-ophalen-code = In the list of the police 1.4.7 is no longer robbery. The codes changed; nothing was retrieved. Tell who maintains the program.
fout-ophalen-leeg = The service has nothing about this municipality in this table.
fout-ophalen-te-veel = The service gives more rows than a municipality can have. Nothing was retrieved.

## Addresses without a place

beeld-zoeker-titel = Addresses without a place
beeld-zoeker-lead = Looks up the place and the neighbourhood of an address with the Locatieserver of PDOK (Kadaster), so that a robbery comes on the map.
beeld-zoeker-uit = Looking up is turned off
beeld-zoeker-uit-tekst = No address leaves the house. The administrator turns it on with the setting adreszoeker. It can be done without: let the police send coordinates, or read in addresses of the BAG.
beeld-zoeker-wat = What is sent to PDOK
beeld-zoeker-wat-tekst = Only street, house number and postal code, with the code of the municipality. No name, no date and not why you ask. The address of an own case is never sent. PDOK does see that the server of the municipality asks about this address. Each time somebody does this, the journal says so. Answers are kept for a year, encrypted, so that an address is asked only once.
beeld-zoeker-lijst = On the list of the police, without a place
beeld-zoeker-onleesbaar = Of which the address cannot be read as a street with a number
beeld-zoeker-gevraagd = Asked and not found
beeld-zoeker-open = Still to be asked
beeld-zoeker-aantal = Number of addresses
beeld-zoeker-welke = Addresses
beeld-zoeker-knop = Look up { $aantal ->
    [one] this address
   *[other] these { $aantal } addresses
} with PDOK
beeld-zoeker-niets = There is no address to look up.
beeld-zoeker-per-keer = At most { $keer } addresses at a time, and { $dag } a day.
melding-beeld-zoeker = The addresses were looked up. Below is what has no place yet.
fout-zoeker-geen-verbinding = PDOK did not answer. Perhaps the server may not reach the internet, or the service cannot be reached. What was answered already is kept. Try again later.
fout-zoeker-storing = Looking up stopped, because PDOK gave an error ({ $wat }). What was answered already is kept. Try again later.
fout-zoeker-vorm = PDOK answers in another way than we know. Perhaps the service changed. What was answered already is kept. Tell who maintains the program.
fout-zoeker-dag = { $dag } addresses were looked up today already. Tomorrow it can be done again.
fout-zoeker-uit = Looking up is turned off. The administrator turns it on with the setting adreszoeker.
fout-zoeker-bezig = Somebody is looking up addresses already. Try again in half a minute.

beeld-basis-bag-kapot = This BAG extract is not whole: it stops somewhere or is damaged. Nothing was taken over, because part of it would not count. Get it again.
beeld-basis-elders = All addresses in this file lie outside the municipality. Choose the file of your own municipality.
beeld-basis-bag-punt = This object has no place that can be read.
beeld-basis-extract = Or the BAG extract of your municipality as Kadaster delivers it (zip with XML): of that we count the objects in use. When it is larger than 20 MB, or of the whole country, let the administrator count it first with nazorgregie vakken. When the outlines of the neighbourhoods were read in, we pass over addresses outside them and say how many there are.
beeldbasissoort-woningen-500 = homes (squares of 500 metres)
beeldbasissoort-inwoners-500 = residents (squares of 500 metres)
beeld-scan-basis-groot = Counted by squares of 500 metres, spread evenly over the squares in them. That is coarser: where in the square people live is not known. Squares of 100 metres or addresses are more exact.

## On the page with settings

instelling-diensten = Services on the internet
instelling-diensten-tekst = This program asks nothing on the internet, unless the administrator of the server configured an address below (nazorgregie.toml).
instelling-dienst = Service
instelling-dienst-stand = State
instelling-dienst-weg = What leaves the house
instelling-dienst-uit = Off
instelling-dienst-aan = On: { $adres }
instelling-dienst-politie = Getting figures of the police
instelling-dienst-politie-weg = The code of the municipality and the name of the table. No personal data.
instelling-dienst-adres = Looking up the place of an address (PDOK)
instelling-dienst-adres-weg = Street, house number and postal code of a robbery on the list of the police, when somebody asks for it. No name, and never the address of an own case. Each question is in the journal; the answer is kept encrypted for a year.

politiebestand-aanhaling = In row { $wat } a text begins with a quote that ends nowhere. Perhaps the file was not fetched completely. Nothing was made.
politiebestand-lange-rij = Row { $wat } does not end. This is no table, or the file is damaged. Nothing was made.
politiebestand-onleesbaar = This file cannot be read as a table, or not to its end. Fetch it again as CSV. Nothing was made.
politiebestand-json = A file of JSON may be { $wat } MB at most. Fetch the table as CSV: that may be as large as you like. Nothing was made.
politiebestand-kolom = This file has no column { $wat }. It is no table 47022NED or 47018NED of the police. Nothing was made.
politiebestand-code = In this file 1.4.7 is not robbery. The codes have changed, or this is another table. Nothing was made.
politiebestand-aantal = Row { $wat } has no number. Nothing was made.
politiebestand-niets = This file says nothing about this municipality in this table. Choose jaar or maand with --tabel, and the municipality with --gemeente.
politiebestand-te-veel = This file has more rows than a municipality can have. Nothing was made.
