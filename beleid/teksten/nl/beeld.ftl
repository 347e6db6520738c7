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
