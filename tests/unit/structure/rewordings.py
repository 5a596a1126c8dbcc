"""Rewordings that change nothing: written by hand, from spoken to written German. A bar stands between."""

HARMLESS = tuple(
    tuple(part.strip() for part in line.split("|"))
    for line in """
Sie sagt, sie schläft schlecht. | Sie berichtet, sie schlafe schlecht.
Er sagt, er hat keine Arbeit. | Er gibt an, er habe keine Arbeit.
Die Mutter erzählt, dass sie allein ist. | Die Mutter schildert, dass sie allein sei.
Hab ihr den Antrag erklärt. | Ich habe ihr den Antrag erklärt.
Ich hab ihm die Nummer gegeben. | Ich habe ihm die Nummer gegeben.
Am Montag kommt der Vater. | Der Vater kommt am Montag.
Mit dem Vermieter hat sie schon gesprochen. | Sie hat schon mit dem Vermieter gesprochen.
Wohnen tut sie bei der Oma. | Sie wohnt bei der Oma.
Trinken tut er alle drei Stunden. | Er trinkt alle drei Stunden.
Er ruft morgen beim Jobcenter an. | Morgen ruft er beim Jobcenter an.
Sie ruft morgen bei der Tagespflege an. | Sie wird morgen bei der Tagespflege anrufen.
Also die Kinder waren halt müde. | Die Kinder waren müde.
Äh, der Antrag ist abgelehnt. | Der Antrag ist abgelehnt.
Das Kind hat nix gegessen. | Das Kind hat nichts gegessen.
Der Junge ist grad krank. | Der Junge ist gerade krank.
Heut war sie pünktlich. | Heute war sie pünktlich.
Sie zahlt fünfzig Euro im Monat. | Sie zahlt im Monat 50 Euro.
Der Termin ist am zwölften November. | Der Termin ist am 12. November.
Das Gespräch dauerte eine halbe Stunde. | Das Gespräch dauerte 30 Minuten.
Beginn um halb vier. | Beginn um 15:30 Uhr.
Er sagte: Ich kann nicht mehr. | Er sagte, er könne nicht mehr.
Sie sagt: Ich habe Angst vor dem Winter. | Sie sagt, sie habe Angst vor dem Winter.
Die Mutter sagt: Mein Sohn geht nicht in die Schule. | Die Mutter sagt, ihr Sohn gehe nicht in die Schule.
Herr Huber meint: Ich brauche keine Hilfe. | Herr Huber meint, er brauche keine Hilfe.
Sie kommt allein zurecht, sagt sie. | Sie komme allein zurecht, sagt sie.
Das weiß er nicht, meint er. | Er meint, das wisse er nicht.
Die Wohnung ist zu klein, erzählt Frau Meier. | Frau Meier erzählt, die Wohnung sei zu klein.
Er hat gesagt, dass er das Geld braucht. | Er hat gesagt, dass er das Geld brauche.
Sie hat erzählt, dass der Bruder hilft. | Sie hat erzählt, dass der Bruder helfe.
Der Vater berichtet, er kann am Freitag kommen. | Der Vater berichtet, dass er am Freitag kommen könne.
Die Lehrerin meint, er muss wiederholen. | Die Lehrerin meint, er müsse wiederholen.
Sie will den Termin nicht absagen. | Sie wolle den Termin nicht absagen, sagte sie.
Die Oma holt die Kinder ab. | Die Kinder holt die Oma ab.
Den Schlüssel hat der Nachbar. | Der Nachbar hat den Schlüssel.
Dem Sohn geht es gut. | Es geht dem Sohn gut.
Der Schwester hat er geholfen. | Er hat der Schwester geholfen.
Ein Messer lag unter der Bank. | Unter der Bank lag ein Messer.
Geschlagen hat er sie nie. | Er hat sie nie geschlagen.
Gewalt gab es keine. | Es gab keine Gewalt.
An Suizid denkt sie nicht. | Sie denkt nicht an Suizid.
Getrunken wird nicht mehr. | Es wird nicht mehr getrunken.
Beide Kinder sind gesund. | Gesund sind beide Kinder.
Die Miete, die ist zu hoch. | Die Miete ist zu hoch.
Der Vater, der kommt später. | Der Vater kommt später.
Der Antrag muss bis Ende des Monats raus. | Bis Ende des Monats muss der Antrag raus.
Im Zimmer war es kalt. | Es war kalt in dem Zimmer.
Sie geht zum Arzt. | Sie geht zu dem Arzt.
Er war beim Amt. | Er war bei dem Amt.
Er wirkt müde und blass. | Er wirkt blass und müde.
Sie hat geweint. | Sie weinte.
Er hat lange geschwiegen. | Er schwieg lange.
Die Mutter hat angerufen. | Die Mutter rief an.
Der Bruder ist gekommen. | Der Bruder kam.
Wir haben das Formular ausgefüllt. | Das Formular haben wir ausgefüllt.
Das Formular haben wir zusammen ausgefüllt. | Wir füllten das Formular zusammen aus.
Vereinbart ist, dass er sich meldet. | Es ist vereinbart, dass er sich meldet.
Ausgemacht haben wir einen Anruf am Dienstag. | Wir haben einen Anruf am Dienstag ausgemacht.
Frau Petersen kam allein zum Gespräch. | Zum Gespräch kam Frau Petersen allein.
Mit Herrn Okafor habe ich telefoniert. | Ich habe mit Herrn Okafor telefoniert.
Herr Demir hat den Bescheid mitgebracht. | Den Bescheid hat Herr Demir mitgebracht.
Frau Meier sagt, Herr Huber kommt nicht. | Frau Meier sagt, Herr Huber komme nicht.
Frau Meier sagt, dass ihr Mann trinkt. | Frau Meier berichtet, dass ihr Mann trinke.
Der Junge erzählt, der Vater hat geschrien. | Der Junge erzählt, der Vater habe geschrien.
Die Tochter sagt, sie geht gern zur Schule. | Die Tochter sagt, sie gehe gern zur Schule.
Sie sagen, sie haben keine Schulden. | Sie sagen, sie hätten keine Schulden.
Die Eltern meinen, sie kommen zurecht. | Die Eltern meinen, sie kämen zurecht.
Er findet, das ist übertrieben. | Er findet, das sei übertrieben.
Sie glaubt, er lügt. | Sie glaubt, er lüge.
Er weiß nicht, ob er bleiben kann. | Er wisse nicht, ob er bleiben könne, sagt er.
Das Bad ist sauber, die Küche nicht. | Das Bad ist sauber, die Küche ist es nicht.
Er hat zwei Brüder und eine Schwester. | Er hat eine Schwester und zwei Brüder.
Seit Mai hat er wieder Arbeit. | Er hat seit Mai wieder Arbeit.
Die Klientin wirkt heute ruhiger. | Heute wirkt die Klientin ruhiger.
Sie nimmt die Tabletten nicht mehr. | Die Tabletten nimmt sie nicht mehr.
Er darf die Kinder nicht allein sehen. | Die Kinder darf er nicht allein sehen.
Ich mach mir Sorgen um den Kleinen. | Ich mache mir Sorgen um den Kleinen.
Ich glaub, sie schafft das. | Ich glaube, sie schafft das.
Mir wär ein Anruf lieber. | Mir wäre ein Anruf lieber.
Der Mietvertrag läuft am 31. März aus. | Am 31. März läuft der Mietvertrag aus.
Das Jugendamt weiß Bescheid. | Bescheid weiß das Jugendamt.
Die Wohnung ist ja sauber. | Die Wohnung ist sauber.
So, dann kam die Mutter rein. | Dann kam die Mutter rein.
Er hat sich nicht entschuldigt. | Entschuldigt hat er sich nicht.
Die Ärztin hat ihn krankgeschrieben. | Ihn hat die Ärztin krankgeschrieben.
Ihr ist die Wohnung gekündigt worden. | Die Wohnung ist ihr gekündigt worden.
Mit dem Geld kommt er nicht aus. | Er kommt mit dem Geld nicht aus.
Sie hat den Vertrag dabei. | Den Vertrag hat sie dabei.
Vor Weihnachten zieht sie aus. | Sie zieht vor Weihnachten aus.
Er kommt mit der Oma gut aus. | Mit der Oma kommt er gut aus.
""".strip().splitlines()
    if line
)
