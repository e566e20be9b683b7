<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>cards</name>
    <message>
        <source>BankID card</source>
        <translation>BankID på kort</translation>
    </message>
    <message>
        <source>The module that the bank gives out for its card.</source>
        <translation>Den modul som banken lämnar ut för sitt kort.</translation>
    </message>
    <message>
        <source>National ID card</source>
        <translation>nationellt id-kort</translation>
    </message>
    <message>
        <source>The card&apos;s own module from its maker, or an OpenSC that knows the card.</source>
        <translation>Kortets egen modul från tillverkaren, eller en OpenSC som känner till kortet.</translation>
    </message>
    <message>
        <source>Swedish e-ID card</source>
        <translation>svenskt kort med e-legitimation</translation>
    </message>
    <message>
        <source>Skatteverket ID card</source>
        <translation>Skatteverkets id-kort</translation>
    </message>
    <message>
        <source>A card that answers as SetCOS EID version 2.0 or 2.1: OpenSC reads no other of this kind.</source>
        <translation>Ett kort som svarar som SetCOS EID version 2.0 eller 2.1: OpenSC läser inget annat av det här slaget.</translation>
    </message>
    <message>
        <source>State e-ID card</source>
        <translation>kort med statlig e-legitimation</translation>
    </message>
    <message>
        <source>The card is not issued yet: its kind is not known.</source>
        <translation>Kortet ges inte ut ännu, och ingen vet vilket slag det blir.</translation>
    </message>
</context>
<context>
    <name>eleg::Consent</name>
    <message>
        <source>Valid to %1</source>
        <translation>Giltig till %1</translation>
    </message>
    <message>
        <source>In reader: %1</source>
        <translation>I läsaren %1</translation>
    </message>
    <message>
        <source>This e-ID expired on %1.</source>
        <translation>E-legitimationen gick ut den %1.</translation>
    </message>
    <message>
        <source>This e-ID is not valid until %1.</source>
        <translation>E-legitimationen börjar gälla den %1.</translation>
    </message>
    <message>
        <source>This card cannot be used here yet.</source>
        <translation>Kortet kan inte användas här ännu.</translation>
    </message>
    <message>
        <source>Use another e-ID, or sign in to the service in another way.</source>
        <translation>Använd en annan e-legitimation, eller logga in på e-tjänsten på ett annat sätt.</translation>
    </message>
    <message>
        <source>Looking for card readers…</source>
        <translation>Letar efter kortläsare…</translation>
    </message>
    <message>
        <source>No card reader is connected.</source>
        <translation>Ingen kortläsare är ansluten.</translation>
    </message>
    <message>
        <source>Connect a card reader to this computer.</source>
        <translation>Anslut en kortläsare till datorn.</translation>
    </message>
    <message>
        <source>There is no card in the reader.</source>
        <translation>Det finns inget kort i läsaren.</translation>
    </message>
    <message>
        <source>Insert your e-ID card, chip first.</source>
        <translation>Sätt i ditt kort med e-legitimation, med chippet först.</translation>
    </message>
    <message>
        <source>The card is being read…</source>
        <translation>Kortet läses…</translation>
    </message>
    <message>
        <source>Leave the card in the reader.</source>
        <translation>Låt kortet sitta kvar i läsaren.</translation>
    </message>
    <message>
        <source>The card does not answer.</source>
        <translation>Kortet svarar inte.</translation>
    </message>
    <message>
        <source>Take the card out, turn it so that the chip goes in first, and insert it again.</source>
        <translation>Ta ut kortet, vänd det så att chippet går in först och sätt i det igen.</translation>
    </message>
    <message>
        <source>This is not a card that Eleg knows.</source>
        <translation>Det här är inget kort som Eleg känner till.</translation>
    </message>
    <message>
        <source>Insert your e-ID card instead.</source>
        <translation>Sätt i ditt kort med e-legitimation i stället.</translation>
    </message>
    <message>
        <source>The card has no e-ID to identify with.</source>
        <translation>Kortet har ingen e-legitimation att legitimera sig med.</translation>
    </message>
    <message>
        <source>The card has no e-ID to sign with.</source>
        <translation>Kortet har ingen e-legitimation att skriva under med.</translation>
    </message>
    <message>
        <source>Insert another e-ID card.</source>
        <translation>Sätt i ett annat kort med e-legitimation.</translation>
    </message>
    <message>
        <source>This is not the e-ID that the service asks for.</source>
        <translation>Det här är inte den e-legitimation som e-tjänsten frågar efter.</translation>
    </message>
    <message>
        <source>Insert the card that you chose for this signature.</source>
        <translation>Sätt i kortet som du valde för underskriften.</translation>
    </message>
    <message>
        <source>Order a new e-ID from the issuer, or use another one.</source>
        <translation>Beställ en ny hos utfärdaren, eller använd en annan e-legitimation.</translation>
    </message>
    <message>
        <source>Check the computer&apos;s date, or use another e-ID until then.</source>
        <translation>Kontrollera datorns datum, eller använd en annan e-legitimation så länge.</translation>
    </message>
    <message>
        <source>The PIN of this e-ID is blocked after too many wrong tries.</source>
        <translation>Pin-koden är låst efter för många felaktiga försök.</translation>
    </message>
    <message>
        <source>Unblock it with the PUK that came with the card, or contact the issuer.</source>
        <translation>Lås upp den med puk-koden som hörde till kortet, eller kontakta utfärdaren.</translation>
    </message>
    <message>
        <source>No PIN has been chosen for this e-ID yet.</source>
        <translation>Ingen pin-kod är vald för e-legitimationen ännu.</translation>
    </message>
    <message>
        <source>Choose one first, with the PUK from the letter that came with the card.</source>
        <translation>Välj en först, med puk-koden i brevet som hörde till kortet.</translation>
    </message>
    <message>
        <source>The card has been taken out.</source>
        <translation>Kortet har tagits ut.</translation>
    </message>
    <message>
        <source>Insert the same card again to go on.</source>
        <translation>Sätt i samma kort igen för att fortsätta.</translation>
    </message>
    <message>
        <source>The card reader has been disconnected.</source>
        <translation>Kortläsaren har kopplats bort.</translation>
    </message>
    <message>
        <source>Connect it again to go on.</source>
        <translation>Anslut den igen för att fortsätta.</translation>
    </message>
    <message>
        <source>Choose an e-ID</source>
        <translation>Välj e-legitimation</translation>
    </message>
    <message>
        <source>Which e-ID do you want to use?</source>
        <translation>Vilken e-legitimation vill du använda?</translation>
    </message>
    <message>
        <source>You enter the PIN on the card reader.</source>
        <translation>Du skriver pin-koden på kortläsaren.</translation>
    </message>
    <message>
        <source>Press “%1”, then enter the PIN on the reader’s keys.</source>
        <translation>Tryck på ”%1” och skriv sedan pin-koden på läsarens knappar.</translation>
    </message>
    <message>
        <source>Enter the PIN on the card reader now.</source>
        <translation>Skriv pin-koden på kortläsaren nu.</translation>
    </message>
    <message>
        <source>Finish with the reader’s green key.</source>
        <translation>Avsluta med läsarens gröna knapp.</translation>
    </message>
    <message>
        <source>The service gets your certificate, with your name and personnummer.</source>
        <translation>E-tjänsten får ditt certifikat, med namn och personnummer.</translation>
    </message>
    <message>
        <source>Nothing is signed yet, and no PIN is needed.</source>
        <translation>Inget skrivs under ännu, och ingen pin-kod behövs.</translation>
    </message>
    <message>
        <source>The card is signing…</source>
        <translation>Kortet skriver under…</translation>
    </message>
    <message>
        <source>The card is working…</source>
        <translation>Kortet arbetar…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Avbryter…</translation>
    </message>
    <message>
        <source>Identify yourself to</source>
        <translation>Legitimera dig hos</translation>
    </message>
    <message>
        <source>Sign a text or document for</source>
        <translation>Skriv under en text eller handling hos</translation>
    </message>
    <message>
        <source>Choose an e-ID to sign with for</source>
        <translation>Välj e-legitimation att skriva under med hos</translation>
    </message>
    <message>
        <source>Identify</source>
        <translation>Legitimera</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Skriv under</translation>
    </message>
    <message>
        <source>PIN for signing</source>
        <translation>Pin-kod för underskrift</translation>
    </message>
    <message>
        <source>PIN for identification</source>
        <translation>Pin-kod för legitimering</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left.</source>
        <translation>
            <numerusform>%n försök kvar.</numerusform>
            <numerusform>%n försök kvar.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the last try: one more wrong PIN blocks it.</source>
        <translation>Det här är sista försöket: en felaktig pin-kod till låser den.</translation>
    </message>
    <message>
        <source>Wrong PIN.</source>
        <translation>Fel pin-kod.</translation>
    </message>
    <message>
        <source>Enter your PIN first.</source>
        <translation>Skriv din pin-kod först.</translation>
    </message>
    <message numerus="yes">
        <source>The PIN has %n digits.</source>
        <translation>
            <numerusform>Pin-koden har %n siffra.</numerusform>
            <numerusform>Pin-koden har %n siffror.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The PIN has at least %n digits.</source>
        <translation>
            <numerusform>Pin-koden har minst %n siffra.</numerusform>
            <numerusform>Pin-koden har minst %n siffror.</numerusform>
        </translation>
    </message>
    <message>
        <source>The PIN consists of digits only.</source>
        <translation>Pin-koden består bara av siffror.</translation>
    </message>
    <message>
        <source>The PIN was not entered. You can try again.</source>
        <translation>Pin-koden skrevs inte in. Du kan försöka igen.</translation>
    </message>
    <message>
        <source>The time to enter the PIN ran out. You can try again.</source>
        <translation>Tiden för att skriva pin-koden gick ut. Du kan försöka igen.</translation>
    </message>
    <message>
        <source>The card was taken out too early. Nothing has been sent.</source>
        <translation>Kortet togs ut för tidigt. Inget har skickats.</translation>
    </message>
    <message>
        <source>Another card is in the reader now. Nothing has been sent.</source>
        <translation>Nu sitter ett annat kort i läsaren. Inget har skickats.</translation>
    </message>
    <message>
        <source>Has expired</source>
        <translation>Har gått ut</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>Gäller inte ännu</translation>
    </message>
    <message>
        <source>PIN blocked</source>
        <translation>Pin-koden är låst</translation>
    </message>
    <message>
        <source>PIN not chosen yet</source>
        <translation>Pin-kod inte vald ännu</translation>
    </message>
    <message>
        <source>The address has unusual letters that can be mistaken for others. Read it closely.</source>
        <translation>Adressen har ovanliga bokstäver som kan förväxlas med andra. Läs den noga.</translation>
    </message>
    <message>
        <source>The address is written in another alphabet. Read it closely.</source>
        <translation>Adressen är skriven med ett annat alfabet. Läs den noga.</translation>
    </message>
    <message>
        <source>The address mixes letters of several alphabets: it may imitate another one.</source>
        <translation>Adressen blandar bokstäver ur flera alfabet och kan vara en efterapning.</translation>
    </message>
    <message>
        <source>The address has a part that cannot be shown as text.</source>
        <translation>Adressen har en del som inte kan visas som text.</translation>
    </message>
    <message>
        <source>Issued by %1</source>
        <translation>Utfärdad av %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Use another e-ID</source>
        <translation>Använd en annan e-legitimation</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds left</source>
        <translation>
            <numerusform>%n sekund kvar</numerusform>
            <numerusform>%n sekunder kvar</numerusform>
        </translation>
    </message>
    <message>
        <source>Show checksum of what is signed</source>
        <translation>Visa kontrollsumman för det som skrivs under</translation>
    </message>
    <message>
        <source>Hide checksum of what is signed</source>
        <translation>Dölj kontrollsumman för det som skrivs under</translation>
    </message>
    <message>
        <source>The same address, written otherwise: %1</source>
        <translation>Samma adress, skriven på ett annat sätt: %1</translation>
    </message>
    <message>
        <source>What you sign is shown by the service. Your card signs its checksum.</source>
        <translation>E-tjänsten visar vad du skriver under. Kortet skriver under kontrollsumman av det.</translation>
    </message>
    <message>
        <source>What is missing: %1</source>
        <translation>Det som saknas: %1</translation>
    </message>
    <message>
        <source>This looks like a %1, which cannot be read here yet.</source>
        <translation>Kortet ser ut att vara %1 och kan inte läsas här ännu.</translation>
    </message>
    <message>
        <source>Hand over certificate</source>
        <translation>Lämna certifikatet</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>TEST: not a real e-ID</source>
        <translation>TEST: ingen riktig e-legitimation</translation>
    </message>
    <message>
        <source>Checking that the e-ID has not been revoked…</source>
        <translation>Kontrollerar att e-legitimationen inte är spärrad…</translation>
    </message>
    <message>
        <source>Is revoked</source>
        <translation>Är spärrad</translation>
    </message>
    <message>
        <source>Cannot be checked</source>
        <translation>Kan inte kontrolleras</translation>
    </message>
    <message>
        <source>Renew it with %1. %2</source>
        <translation>%1 förnyar den. %2</translation>
    </message>
    <message>
        <source>Ask %1, telephone %2, or use another e-ID.</source>
        <translation>Fråga %1, telefon %2, eller använd en annan e-legitimation.</translation>
    </message>
    <message>
        <source>Ask %1, or use another e-ID.</source>
        <translation>Fråga %1, eller använd en annan e-legitimation.</translation>
    </message>
    <message>
        <source>Ask the issuer, or use another e-ID.</source>
        <translation>Fråga utfärdaren, eller använd en annan e-legitimation.</translation>
    </message>
    <message>
        <source>The reason: somebody else may have its key.</source>
        <translation>Skälet: någon annan kan ha fått tag i nyckeln.</translation>
    </message>
    <message>
        <source>The reason: what it says about you has changed.</source>
        <translation>Skälet: uppgifterna i den har ändrats.</translation>
    </message>
    <message>
        <source>The reason: a newer one has replaced it.</source>
        <translation>Skälet: en nyare har ersatt den.</translation>
    </message>
    <message>
        <source>The reason: it is no longer in use.</source>
        <translation>Skälet: den används inte längre.</translation>
    </message>
    <message>
        <source>The reason: the right to use it was withdrawn.</source>
        <translation>Skälet: rätten att använda den har dragits in.</translation>
    </message>
    <message numerus="yes">
        <source>The clock is %n days ahead.</source>
        <translation>
            <numerusform>Klockan går %n dygn före.</numerusform>
            <numerusform>Klockan går %n dygn före.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock is %n days behind.</source>
        <translation>
            <numerusform>Klockan går %n dygn efter.</numerusform>
            <numerusform>Klockan går %n dygn efter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock is %n hours ahead.</source>
        <translation>
            <numerusform>Klockan går %n timme före.</numerusform>
            <numerusform>Klockan går %n timmar före.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock is %n hours behind.</source>
        <translation>
            <numerusform>Klockan går %n timme efter.</numerusform>
            <numerusform>Klockan går %n timmar efter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock is %n minutes ahead.</source>
        <translation>
            <numerusform>Klockan går %n minut före.</numerusform>
            <numerusform>Klockan går %n minuter före.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock is %n minutes behind.</source>
        <translation>
            <numerusform>Klockan går %n minut efter.</numerusform>
            <numerusform>Klockan går %n minuter efter.</numerusform>
        </translation>
    </message>
    <message>
        <source>This e-ID has been revoked.</source>
        <translation>E-legitimationen är spärrad.</translation>
    </message>
    <message>
        <source>This e-ID has been suspended since %1.</source>
        <translation>E-legitimationen är tillfälligt spärrad sedan den %1.</translation>
    </message>
    <message>
        <source>This e-ID was revoked on %1.</source>
        <translation>E-legitimationen spärrades den %1.</translation>
    </message>
    <message>
        <source>This e-ID cannot be checked now.</source>
        <translation>E-legitimationen kan inte kontrolleras nu.</translation>
    </message>
    <message>
        <source>The computer&apos;s owner only allows e-IDs that can be checked. Try again, or ask the owner.</source>
        <translation>Datorns ägare tillåter bara e-legitimationer som kan kontrolleras. Försök igen, eller fråga ägaren.</translation>
    </message>
    <message>
        <source>The computer&apos;s owner only allows e-IDs that can be checked. Ask the owner, or use another e-ID.</source>
        <translation>Datorns ägare tillåter bara e-legitimationer som kan kontrolleras. Fråga ägaren, eller använd en annan.</translation>
    </message>
    <message>
        <source>The issuer cannot be checked on this computer. That is usual, and you can go on.</source>
        <translation>Utfärdaren kan inte kontrolleras på den här datorn. Det är vanligt, och du kan fortsätta.</translation>
    </message>
    <message>
        <source>You can go on all the same.</source>
        <translation>Du kan fortsätta ändå.</translation>
    </message>
    <message>
        <source>TEST: this is not a real e-ID.</source>
        <translation>TEST: det här är ingen riktig e-legitimation.</translation>
    </message>
    <message>
        <source>TEST: this computer accepts e-IDs that are not real.</source>
        <translation>TEST: den här datorn godtar e-legitimationer som inte är riktiga.</translation>
    </message>
</context>
<context>
    <name>eleg::Window</name>
    <message>
        <source>Certificates</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>Back to my e-IDs</source>
        <translation>Tillbaka till mina e-legitimationer</translation>
    </message>
    <message>
        <source>The e-ID of %1 has these certificates. You rarely need to look at them.</source>
        <translation>E-legitimationen för %1 har de här certifikaten. Du behöver sällan titta på dem.</translation>
    </message>
    <message>
        <source>Chain of issuers</source>
        <translation>Kedja av utfärdare</translation>
    </message>
    <message>
        <source>No issuing certificate was found</source>
        <translation>Inget utfärdarcertifikat hittades</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Kopiera som text</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Spara som fil…</translation>
    </message>
    <message>
        <source>Copied, with the whole personnummer.</source>
        <translation>Kopierat, med hela personnumret.</translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation>Spara certifikat</translation>
    </message>
    <message>
        <source>PEM text (*.pem)</source>
        <translation>PEM-text (*.pem)</translation>
    </message>
    <message>
        <source>DER (*.der)</source>
        <translation>DER (*.der)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Sparat: %1</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>Filen kunde inte skrivas: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n bits</source>
        <translation>
            <numerusform>%n bit</numerusform>
            <numerusform>%n bitar</numerusform>
        </translation>
    </message>
    <message>
        <source>Elliptic curve, %1</source>
        <translation>Elliptisk kurva, %1</translation>
    </message>
    <message>
        <source>Of another kind</source>
        <translation>Av annat slag</translation>
    </message>
    <message>
        <source>prove who you are</source>
        <translation>visa vem du är</translation>
    </message>
    <message>
        <source>sign texts and documents</source>
        <translation>skriva under texter och handlingar</translation>
    </message>
    <message>
        <source>Not in the certificate</source>
        <translation>Står inte i certifikatet</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Inte kontrollerat</translation>
    </message>
    <message>
        <source>Whether the issuer has blocked the e-ID has not been checked.</source>
        <translation>Om utfärdaren har spärrat e-legitimationen är inte kontrollerat.</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Innehavare</translation>
    </message>
    <message>
        <source>Personnummer</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>Used to</source>
        <translation>Används för att</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Utfärdare</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Giltig från</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Giltig till</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Kontroll</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Nyckel</translation>
    </message>
    <message>
        <source>Issued under the rules</source>
        <translation>Utfärdad enligt reglerna</translation>
    </message>
    <message>
        <source>Limited to</source>
        <translation>Begränsad till</translation>
    </message>
    <message>
        <source>Where its validity can be asked</source>
        <translation>Där giltigheten kan frågas efter</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Fingeravtryck (SHA-256)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Show the personnummer</source>
        <translation>Visa personnumret</translation>
    </message>
    <message>
        <source>Shown while you hold the button or the space bar down.</source>
        <translation>Visas medan du håller knappen eller mellanslag nedtryckt.</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Kortläsare</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>It looks like: %1</source>
        <translation>Det ser ut att vara: %1</translation>
    </message>
    <message>
        <source>The card’s first answer, for a supporter: %1</source>
        <translation>Kortets första svar, för den som hjälper dig: %1</translation>
    </message>
    <message>
        <source>My e-IDs</source>
        <translation>Mina e-legitimationer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The card can be read, and its time has not run out.</source>
        <translation>Kortet går att läsa och giltighetstiden har inte gått ut.</translation>
    </message>
    <message>
        <source>Eleg cannot check the issuer, nor whether the e-ID has been blocked.</source>
        <translation>Eleg kan inte kontrollera utfärdaren, och inte heller om e-legitimationen är spärrad.</translation>
    </message>
    <message>
        <source>It is the PIN for signing.</source>
        <translation>Det gäller pin-koden för underskrift.</translation>
    </message>
    <message>
        <source>It is the PIN for identification.</source>
        <translation>Det gäller pin-koden för legitimering.</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Fungerar</translation>
    </message>
    <message>
        <source>The card answers, and the issuer says that the e-ID is valid.</source>
        <translation>Kortet svarar, och utfärdaren säger att e-legitimationen gäller.</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Går snart ut</translation>
    </message>
    <message>
        <source>Order a new one in good time: it ends on %1.</source>
        <translation>Beställ en ny i god tid: den slutar gälla den %1.</translation>
    </message>
    <message>
        <source>Has expired</source>
        <translation>Har gått ut</translation>
    </message>
    <message>
        <source>It cannot be used any more. Order a new one.</source>
        <translation>Den kan inte användas längre. Beställ en ny.</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>Inte giltig än</translation>
    </message>
    <message>
        <source>It can be used from %1. Is this computer’s date right?</source>
        <translation>Den kan användas från den %1. Är datorns datum rätt?</translation>
    </message>
    <message>
        <source>Blocked by the issuer</source>
        <translation>Spärrad</translation>
    </message>
    <message>
        <source>It cannot be used any more. Ask the issuer why, and order a new one.</source>
        <translation>Den kan inte användas längre. Fråga utfärdaren varför, och beställ en ny.</translation>
    </message>
    <message>
        <source>Cannot be checked</source>
        <translation>Kan inte kontrolleras</translation>
    </message>
    <message>
        <source>PIN blocked</source>
        <translation>Pin-koden är låst</translation>
    </message>
    <message>
        <source>Too many wrong tries. Unblock it with the PUK that came with the card.</source>
        <translation>För många felaktiga försök. Lås upp den med puk-koden som hörde till kortet.</translation>
    </message>
    <message>
        <source>PIN not chosen yet</source>
        <translation>Pin-koden är inte vald</translation>
    </message>
    <message>
        <source>Choose one with the PUK from the letter that came with the card.</source>
        <translation>Välj en med puk-koden i brevet som hörde till kortet.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Testa den</translation>
    </message>
    <message>
        <source>How to renew it</source>
        <translation>Så förnyar du den</translation>
    </message>
    <message>
        <source>Unblock the PIN</source>
        <translation>Lås upp pin-koden</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>Välj pin-kod</translation>
    </message>
    <message>
        <source>Get help</source>
        <translation>Få hjälp</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>för %n dag sedan</numerusform>
            <numerusform>för %n dagar sedan</numerusform>
        </translation>
    </message>
    <message>
        <source>ends today</source>
        <translation>slutar gälla i dag</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n dag kvar</numerusform>
            <numerusform>%n dagar kvar</numerusform>
        </translation>
    </message>
    <message>
        <source>No name in the certificate</source>
        <translation>Inget namn i certifikatet</translation>
    </message>
    <message>
        <source>Unknown kind of card</source>
        <translation>Okänt slag av kort</translation>
    </message>
    <message>
        <source>Valid to %1</source>
        <translation>Giltig till %1</translation>
    </message>
    <message>
        <source>In the reader %1</source>
        <translation>I läsaren %1</translation>
    </message>
    <message>
        <source>A card reader is connected, but this computer cannot use it yet.</source>
        <translation>En kortläsare är ansluten, men datorn kan inte använda den ännu.</translation>
    </message>
    <message>
        <source>Install the package libccid, or the driver of the reader’s maker. Then connect the reader again.</source>
        <translation>Installera paketet libccid, eller drivrutinen från läsarens tillverkare. Anslut sedan läsaren igen.</translation>
    </message>
    <message>
        <source>There is no e-ID on the card in the reader.</source>
        <translation>Kortet i läsaren har ingen e-legitimation.</translation>
    </message>
    <message>
        <source>Insert your e-ID card instead.</source>
        <translation>Sätt i ditt kort med e-legitimation i stället.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n e-IDs are in the card readers.</source>
        <translation>
            <numerusform>%n e-legitimation sitter i kortläsarna.</numerusform>
            <numerusform>%n e-legitimationer sitter i kortläsarna.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Underskrift</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>Legitimering</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Som datorn</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hög kontrast</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>What you change here counts at once.</source>
        <translation>Det du ändrar här gäller på en gång.</translation>
    </message>
    <message>
        <source>Your settings file %1 cannot be used and is left as it is. Eleg uses its own settings until you change one.</source>
        <translation>Din inställningsfil %1 kan inte användas och lämnas som den är. Eleg använder sina egna inställningar tills du ändrar någon.</translation>
    </message>
    <message>
        <source>Your settings could not be saved: they count until you close Eleg.</source>
        <translation>Inställningarna kunde inte sparas: de gäller tills du stänger Eleg.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Större text</translation>
    </message>
    <message>
        <source>Card readers</source>
        <translation>Kortläsare</translation>
    </message>
    <message>
        <source>No card reader is connected.</source>
        <translation>Ingen kortläsare är ansluten.</translation>
    </message>
    <message>
        <source>What Eleg remembers</source>
        <translation>Det Eleg kommer ihåg</translation>
    </message>
    <message>
        <source>Remember cards that were read</source>
        <translation>Kom ihåg lästa kort</translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation>Glöm allt</translation>
    </message>
    <message>
        <source>What was remembered of cards has been deleted from this computer.</source>
        <translation>Det som sparats om kort är borttaget från datorn.</translation>
    </message>
    <message>
        <source>Something could not be deleted.</source>
        <translation>Något kunde inte tas bort.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sidor</translation>
    </message>
    <message>
        <source>Renew it</source>
        <translation>Förnya den</translation>
    </message>
    <message>
        <source>Block it, when it is lost</source>
        <translation>Spärra den, om den är borta</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Frågor</translation>
    </message>
    <message>
        <source>Looked up on %1.</source>
        <translation>Kontrollerat %1.</translation>
    </message>
    <message>
        <source>Not looked up since.</source>
        <translation>Inte kontrollerat sedan dess.</translation>
    </message>
    <message>
        <source>Unsure:</source>
        <translation>Osäkert:</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>The issuer renews, blocks and answers for an e-ID; Eleg cannot.</source>
        <translation>Utfärdaren förnyar, spärrar och svarar för en e-legitimation. Det kan inte Eleg göra.</translation>
    </message>
    <message>
        <source>Is a card lost, or does somebody else know your code?</source>
        <translation>Är ett kort borta, eller vet någon annan din kod?</translation>
    </message>
    <message>
        <source>Block the e-ID at once with its issuer. Then nobody can use it, and you can order a new one.</source>
        <translation>Spärra e-legitimationen hos utfärdaren på en gång. Då kan ingen använda den, och du kan beställa en ny.</translation>
    </message>
    <message>
        <source>Can you not sign in?</source>
        <translation>Kan du inte logga in?</translation>
    </message>
    <message>
        <source>First look under My e-IDs whether its time has run out. If not, try it under Try my e-ID. If that goes well, ask the e-service; if not, ask the issuer.</source>
        <translation>Se först efter under Mina e-legitimationer om giltighetstiden har gått ut. Om inte, prova under Testa. Går det bra, fråga e-tjänsten; annars fråga utfärdaren.</translation>
    </message>
    <message>
        <source>An e-ID is personal</source>
        <translation>En e-legitimation är personlig</translation>
    </message>
    <message>
        <source>Each in a family has their own, and several can be used on one computer. Never lend yours, and tell nobody your codes: not the bank, not the police, not Eleg.</source>
        <translation>Alla i en familj har sin egen, och flera kan användas på samma dator. Låna aldrig ut din, och berätta inte dina koder för någon: inte för banken, inte för polisen och inte för Eleg.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>How to reach this issuer is not known to Eleg. Look at the letter that came with the card, or at the back of the card.</source>
        <translation>Eleg vet inte hur man når den här utfärdaren. Titta i brevet som hörde till kortet, eller på kortets baksida.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Not known to Eleg</source>
        <translation>Det vet inte Eleg</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Ny pin-kod</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>Ny pin-kod en gång till</translation>
    </message>
    <message>
        <source>Not alike, not in a row, and not from your personnummer or birthday.</source>
        <translation>Inte lika, inte i följd och inte ur ditt personnummer eller födelsedatum.</translation>
    </message>
    <message>
        <source>You enter the codes on the card reader’s own keys. Have them ready, then press the button below.</source>
        <translation>Du skriver koderna på kortläsarens egna knappar. Ta fram dem och tryck sedan på knappen här nedanför.</translation>
    </message>
    <message>
        <source>The new PIN is too short.</source>
        <translation>Den nya pin-koden är för kort.</translation>
    </message>
    <message>
        <source>Enter the same new PIN once more.</source>
        <translation>Skriv samma nya pin-kod en gång till.</translation>
    </message>
    <message>
        <source>PIN codes</source>
        <translation>Pin-koder</translation>
    </message>
    <message>
        <source>Your codes are only on the card. Eleg keeps none of them.</source>
        <translation>Dina koder finns bara på kortet. Eleg sparar ingen av dem.</translation>
    </message>
    <message>
        <source>The card is being asked…</source>
        <translation>Kortet tillfrågas…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>This is the last try. One more wrong PIN blocks it, and then you need the PUK.</source>
        <translation>Det här är sista försöket. En felaktig pin-kod till låser den, och då behöver du puk-koden.</translation>
    </message>
    <message>
        <source>This is the last try. One more wrong PUK, and the card can never be unblocked: you would have to order a new one.</source>
        <translation>Det här är sista försöket. En felaktig puk-kod till, och kortet kan aldrig låsas upp: då måste du beställa ett nytt.</translation>
    </message>
    <message>
        <source>Your PIN is changed.</source>
        <translation>Din pin-kod är bytt.</translation>
    </message>
    <message>
        <source>Your PIN is unblocked and new.</source>
        <translation>Din pin-kod är upplåst och ny.</translation>
    </message>
    <message>
        <source>Your PIN is chosen.</source>
        <translation>Din pin-kod är vald.</translation>
    </message>
    <message>
        <source>The new code counts from now on. Do not write it down.</source>
        <translation>Den nya koden gäller från och med nu. Skriv inte upp den.</translation>
    </message>
    <message>
        <source>The old code still counts.</source>
        <translation>Den gamla koden gäller fortfarande.</translation>
    </message>
    <message>
        <source>The PIN is as it was before.</source>
        <translation>Pin-koden är som den var förut.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Inget har ändrats.</translation>
    </message>
    <message>
        <source>PIN for identification</source>
        <translation>Pin-kod för legitimering</translation>
    </message>
    <message>
        <source>PIN for signing</source>
        <translation>Pin-kod för underskrift</translation>
    </message>
    <message>
        <source>PIN for identification and signing</source>
        <translation>Pin-kod för legitimering och underskrift</translation>
    </message>
    <message>
        <source>Blocked for good</source>
        <translation>Låst för alltid</translation>
    </message>
    <message>
        <source>The PUK is blocked too, so the card cannot be used any more. Order a new one: see Help.</source>
        <translation>Puk-koden är också låst, så kortet kan inte användas längre. Beställ ett nytt: se Hjälp.</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Inte vald ännu</translation>
    </message>
    <message>
        <source>You choose it with the PUK from the letter.</source>
        <translation>Du väljer den med puk-koden i brevet.</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>Too many wrong tries. The PUK from the letter unblocks it.</source>
        <translation>För många felaktiga försök. Puk-koden i brevet låser upp den.</translation>
    </message>
    <message>
        <source>One try left</source>
        <translation>Ett försök kvar</translation>
    </message>
    <message>
        <source>One more wrong PIN blocks it.</source>
        <translation>En felaktig pin-kod till låser den.</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left.</source>
        <translation>
            <numerusform>%n försök kvar.</numerusform>
            <numerusform>%n försök kvar.</numerusform>
        </translation>
    </message>
    <message>
        <source>The card does not tell how many tries are left.</source>
        <translation>Kortet talar inte om hur många försök som är kvar.</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>Byt pin-kod</translation>
    </message>
    <message>
        <source>Unblock with the PUK</source>
        <translation>Lås upp med puk-koden</translation>
    </message>
    <message>
        <source>Choose PIN</source>
        <translation>Välj pin-kod</translation>
    </message>
    <message>
        <source>The PIN you have now</source>
        <translation>Pin-koden du har nu</translation>
    </message>
    <message>
        <source>PUK, from the letter</source>
        <translation>Puk-koden i brevet</translation>
    </message>
    <message numerus="yes">
        <source>%n digits.</source>
        <translation>
            <numerusform>%n siffra.</numerusform>
            <numerusform>%n siffror.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n digits.</source>
        <translation>
            <numerusform>Minst %n siffra.</numerusform>
            <numerusform>Minst %n siffror.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n digits.</source>
        <translation>
            <numerusform>%1 till %n siffra.</numerusform>
            <numerusform>%1 till %n siffror.</numerusform>
        </translation>
    </message>
    <message>
        <source>The card is working…</source>
        <translation>Kortet arbetar…</translation>
    </message>
    <message>
        <source>Leave the card in the reader.</source>
        <translation>Låt kortet sitta kvar i läsaren.</translation>
    </message>
    <message>
        <source>Follow the card reader’s display now.</source>
        <translation>Följ kortläsarens display nu.</translation>
    </message>
    <message>
        <source>Enter the PIN you have now, then the new one, and the new one again. Press the green key after each.</source>
        <translation>Skriv pin-koden du har nu, sedan den nya, och den nya igen. Tryck på den gröna knappen efter varje.</translation>
    </message>
    <message>
        <source>Enter the PUK, then the new PIN, and the new PIN again. Press the green key after each.</source>
        <translation>Skriv puk-koden, sedan den nya pin-koden, och den nya igen. Tryck på den gröna knappen efter varje.</translation>
    </message>
    <message>
        <source>The card was taken out before it had answered.</source>
        <translation>Kortet togs ut innan det hade svarat.</translation>
    </message>
    <message>
        <source>Put the same card in again: then Eleg asks it which code counts.</source>
        <translation>Sätt i samma kort igen, så frågar Eleg det vilken kod som gäller.</translation>
    </message>
    <message>
        <source>It is not certain which code counts now.</source>
        <translation>Det är inte säkert vilken kod som gäller nu.</translation>
    </message>
    <message>
        <source>Try the new code first, and the old one if it is wrong.</source>
        <translation>Prova den nya koden först, och den gamla om den är fel.</translation>
    </message>
    <message>
        <source>The card took the PIN and signed a random number</source>
        <translation>Kortet tog emot pin-koden och skrev under ett slumptal</translation>
    </message>
    <message>
        <source>The answer was made as an e-service gets it</source>
        <translation>Svaret gjordes så som en e-tjänst får det</translation>
    </message>
    <message>
        <source>The signature fits your certificate</source>
        <translation>Underskriften stämmer med ditt certifikat</translation>
    </message>
    <message>
        <source>The certificate was checked</source>
        <translation>Certifikatet kontrollerades</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bra</translation>
    </message>
    <message>
        <source>Could not be checked</source>
        <translation>Gick inte att kontrollera</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>Your e-ID works</source>
        <translation>Din e-legitimation fungerar</translation>
    </message>
    <message>
        <source>You can use it to identify yourself.</source>
        <translation>Du kan legitimera dig med den.</translation>
    </message>
    <message>
        <source>The card and the PIN work</source>
        <translation>Kortet och pin-koden fungerar</translation>
    </message>
    <message>
        <source>But not everything about the certificate could be checked here.</source>
        <translation>Men allt om certifikatet gick inte att kontrollera här.</translation>
    </message>
    <message>
        <source>The trial went wrong</source>
        <translation>Testet gick fel</translation>
    </message>
    <message>
        <source>Try again. If it happens again, contact the issuer.</source>
        <translation>Försök igen. Händer det igen, kontakta utfärdaren.</translation>
    </message>
    <message>
        <source>Try my e-ID</source>
        <translation>Testa min e-legitimation</translation>
    </message>
    <message>
        <source>Use another e-ID</source>
        <translation>Använd en annan e-legitimation</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Det som testades</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Testa</translation>
    </message>
    <message>
        <source>Ready to use</source>
        <translation>Klar att använda</translation>
    </message>
    <message>
        <source>There is no such module.</source>
        <translation>Det finns ingen sådan modul.</translation>
    </message>
    <message>
        <source>OpenSC, which comes with this computer</source>
        <translation>OpenSC, som finns i datorn</translation>
    </message>
    <message>
        <source>Choose a module</source>
        <translation>Välj en modul</translation>
    </message>
    <message>
        <source>Modules (*.so)</source>
        <translation>Moduler (*.so)</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start Eleg when you sign in to this computer</source>
        <translation>Starta Eleg när du loggar in på datorn</translation>
    </message>
    <message>
        <source>Eleg then waits in the background, and tells you when an e-ID is about to expire.</source>
        <translation>Eleg väntar då i bakgrunden och säger till när en e-legitimation snart går ut.</translation>
    </message>
    <message>
        <source>Keep Eleg at hand when its window is closed</source>
        <translation>Ha Eleg till hands när fönstret är stängt</translation>
    </message>
    <message>
        <source>As a small picture beside the clock, where the computer has a place for it.</source>
        <translation>Som en liten bild vid klockan, om datorn har plats för den.</translation>
    </message>
    <message>
        <source>Open Eleg</source>
        <translation>Öppna Eleg</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>Open Eleg to see how to renew it.</source>
        <translation>Öppna Eleg för att se hur du förnyar den.</translation>
    </message>
    <message>
        <source>Your e-ID expires soon</source>
        <translation>Din e-legitimation går snart ut</translation>
    </message>
    <message>
        <source>It works: %1, version %2, by %3.</source>
        <translation>Den fungerar: %1, version %2, från %3.</translation>
    </message>
    <message>
        <source>It sees no card reader.</source>
        <translation>Den ser ingen kortläsare.</translation>
    </message>
    <message>
        <source>%1: no card that it knows</source>
        <translation>%1: inget kort som den känner igen</translation>
    </message>
    <message>
        <source>The module crashed while it was tested. Do not use it.</source>
        <translation>Modulen kraschade när den testades. Använd den inte.</translation>
    </message>
    <message>
        <source>The module has not answered in time. Do not use it, unless it was only busy.</source>
        <translation>Modulen har inte svarat i tid. Använd den inte, om den inte bara var upptagen.</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>Testet avbröts.</translation>
    </message>
    <message>
        <source>This is no PKCS#11 module that works.</source>
        <translation>Det här är ingen PKCS#11-modul som fungerar.</translation>
    </message>
    <message>
        <source>Program parts that talk to cards</source>
        <translation>Programdelar som talar med kort</translation>
    </message>
    <message>
        <source>A card may need a module (PKCS#11) from its maker. The first one in the list that finds an e-ID on a card is used for it.</source>
        <translation>Ett kort kan behöva en modul (PKCS#11) från sin tillverkare. Den första i listan som hittar en e-legitimation på kortet används.</translation>
    </message>
    <message>
        <source>Add a module…</source>
        <translation>Lägg till en modul…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testa</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Tidigare</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senare</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>This module is in the list already.</source>
        <translation>Modulen finns redan i listan.</translation>
    </message>
    <message>
        <source>The list is full. Remove a module first.</source>
        <translation>Listan är full. Ta bort en modul först.</translation>
    </message>
    <message numerus="yes">
        <source>The module is being tested, for at most %n seconds.</source>
        <translation>
            <numerusform>Modulen testas, i högst %n sekund.</numerusform>
            <numerusform>Modulen testas, i högst %n sekunder.</numerusform>
        </translation>
    </message>
    <message>
        <source>The policy of this computer’s owner, %1, cannot be used and is left out.</source>
        <translation>Datorns policy, %1, kan inte användas och utelämnas.</translation>
    </message>
    <message>
        <source>Laid down by this computer’s owner, in %1.</source>
        <translation>Bestämt av datorns ägare, i %1.</translation>
    </message>
    <message>
        <source>Eleg leaves a reader alone that is not ticked, such as one that another program needs.</source>
        <translation>Eleg rör inte en läsare som inte är ikryssad, till exempel en som ett annat program behöver.</translation>
    </message>
    <message>
        <source>Your name is shown sooner the next time. Certificates are kept on this computer, PIN codes never.</source>
        <translation>Ditt namn visas snabbare nästa gång. Certifikat sparas på datorn, pin-koder aldrig.</translation>
    </message>
    <message>
        <source>Another card is in the reader now.</source>
        <translation>Nu sitter ett annat kort i läsaren.</translation>
    </message>
    <message>
        <source>The card reader was unplugged.</source>
        <translation>Kortläsaren har kopplats bort.</translation>
    </message>
    <message>
        <source>The card was taken out.</source>
        <translation>Kortet har tagits ut.</translation>
    </message>
    <message>
        <source>Nothing was changed, and what you had typed is wiped. Put the card of %1 in again to go on.</source>
        <translation>Inget har ändrats, och det du hade skrivit är borta. Sätt i kortet som tillhör %1 igen för att fortsätta.</translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation>Sluta fråga</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Kontrollera nu</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Kontrollera igen</translation>
    </message>
    <message>
        <source>whether the issuer has blocked it</source>
        <translation>om utfärdaren har spärrat den</translation>
    </message>
    <message>
        <source>Blocking check</source>
        <translation>Spärrkontroll</translation>
    </message>
    <message>
        <source>Is your card not found?</source>
        <translation>Hittas inte kortet?</translation>
    </message>
    <message>
        <source>Push it in all the way, with the chip first. Wipe the chip with a dry cloth. Connect the reader to another socket of the computer, and wait some seconds. Close other programs that use cards.</source>
        <translation>Tryck in det hela vägen, med chippet först. Torka av chippet med en torr trasa. Anslut kortläsaren till ett annat uttag på datorn och vänta några sekunder. Stäng andra program som använder kort.</translation>
    </message>
    <message>
        <source>Have you forgotten your PIN, or is it blocked?</source>
        <translation>Har du glömt pin-koden, eller är den låst?</translation>
    </message>
    <message>
        <source>Under PIN codes you choose a new one with the PUK from the letter that came with the card. Without the PUK only the issuer can help.</source>
        <translation>Under Pin-koder väljer du en ny med puk-koden från brevet som kom med kortet. Utan puk-koden kan bara utfärdaren hjälpa dig.</translation>
    </message>
    <message>
        <source>What does “Cannot be checked” mean?</source>
        <translation>Vad betyder ”Kan inte kontrolleras”?</translation>
    </message>
    <message>
        <source>That nothing is known to be wrong, but that Eleg does not know that all is well. The issuer is asked whether it has blocked an e-ID when you press Check now or try the e-ID, and never before. An issuer that Eleg does not know cannot be asked: the e-ID may be quite in order all the same.</source>
        <translation>Att inget är känt som fel, men att Eleg inte vet att allt är som det ska. Utfärdaren tillfrågas om e-legitimationen är spärrad när du trycker på Kontrollera nu eller testar den, och aldrig tidigare. En utfärdare som Eleg inte känner till kan inte tillfrågas: e-legitimationen kan vara helt i ordning ändå.</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Inte kontrollerad än</translation>
    </message>
    <message>
        <source>The issuer is being asked whether the e-ID has been blocked.</source>
        <translation>Utfärdaren tillfrågas om e-legitimationen är spärrad.</translation>
    </message>
    <message>
        <source>The card answers, and its issuer is known. On this computer nobody is asked whether the e-ID has been blocked.</source>
        <translation>Kortet svarar och utfärdaren är känd. På den här datorn frågas ingen om e-legitimationen är spärrad.</translation>
    </message>
    <message>
        <source>The reason given: somebody else may have come by the card or its key.</source>
        <translation>Angiven orsak: någon annan kan ha kommit åt kortet eller dess nyckel.</translation>
    </message>
    <message>
        <source>The reason given: what it says of its holder is not right any more.</source>
        <translation>Angiven orsak: uppgifterna om innehavaren stämmer inte längre.</translation>
    </message>
    <message>
        <source>The reason given: it has been replaced by a new one.</source>
        <translation>Angiven orsak: den har ersatts av en ny.</translation>
    </message>
    <message>
        <source>The reason given: it is not to be used any more.</source>
        <translation>Angiven orsak: den ska inte användas längre.</translation>
    </message>
    <message>
        <source>The reason given: its holder may not use it any more.</source>
        <translation>Angiven orsak: innehavaren får inte använda den längre.</translation>
    </message>
    <message>
        <source>It cannot be used until the issuer lifts that. Ask the issuer.</source>
        <translation>Den kan inte användas förrän utfärdaren häver spärren. Fråga utfärdaren.</translation>
    </message>
    <message>
        <source>The issuer is being asked…</source>
        <translation>Utfärdaren tillfrågas…</translation>
    </message>
    <message>
        <source>Checked: the issuer’s answer is of %1</source>
        <translation>Kontrollerat: utfärdarens svar är från %1</translation>
    </message>
    <message>
        <source>It has been checked.</source>
        <translation>Kontrollerat.</translation>
    </message>
    <message>
        <source>Tried, without an answer that helps</source>
        <translation>Försökt, men utan svar som hjälper</translation>
    </message>
    <message>
        <source>Its issuer’s own certificate is blocked since %1.</source>
        <translation>Utfärdarens eget certifikat är spärrat sedan %1.</translation>
    </message>
    <message>
        <source>Blocked for the time being, since %1.</source>
        <translation>Spärrad tills vidare, sedan %1.</translation>
    </message>
    <message>
        <source>Blocked since %1.</source>
        <translation>Spärrad sedan %1.</translation>
    </message>
    <message>
        <source>Some of what says whom this computer trusts cannot be used and is left out: %1</source>
        <translation>Något av det som säger vilka utfärdare datorn litar på kan inte användas och hoppas över: %1</translation>
    </message>
    <message>
        <source>Eleg’s window: my e-IDs, PIN codes, a trial, help, settings</source>
        <translation>Elegs fönster: mina e-legitimationer, pin-koder, ett prov, hjälp, inställningar</translation>
    </message>
    <message>
        <source>wait until asked for, such as from the start of a session on</source>
        <translation>vänta tills någon ber om fönstret, till exempel från inloggningen på datorn</translation>
    </message>
    <message>
        <source>this text</source>
        <translation>den här texten</translation>
    </message>
    <message>
        <source>the version</source>
        <translation>versionen</translation>
    </message>
    <message>
        <source>elegctl is for a terminal.</source>
        <translation>I en terminal använder du elegctl.</translation>
    </message>
    <message>
        <source>There is no screen for a window. Start Eleg in a desktop session; elegctl is for a terminal.</source>
        <translation>Det finns ingen skärm att visa fönstret på. Starta Eleg när du är inloggad vid ett skrivbord; i en terminal använder du elegctl.</translation>
    </message>
    <message>
        <source>TEST. E-IDs for tests count as genuine on this computer.</source>
        <translation>TEST. E-legitimationer för test räknas som äkta på den här datorn.</translation>
    </message>
    <message>
        <source>Your e-ID is blocked by the issuer</source>
        <translation>Din e-legitimation är spärrad</translation>
    </message>
    <message>
        <source>The card and the PIN work, but e-services turn it away. Under Help you see how to reach the issuer.</source>
        <translation>Kortet och pin-koden fungerar, men e-tjänster säger nej till den. Under Hjälp ser du hur du når utfärdaren.</translation>
    </message>
    <message>
        <source>The certificate is being checked with the issuer…</source>
        <translation>Certifikatet kontrolleras hos utfärdaren…</translation>
    </message>
    <message>
        <source>You identify yourself to this computer and to nobody else. Only the issuer is asked, whether the e-ID has been blocked.</source>
        <translation>Du legitimerar dig för den här datorn och för ingen annan. Bara utfärdaren tillfrågas, om e-legitimationen är spärrad.</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n sekund</numerusform>
            <numerusform>%n sekunder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minut</numerusform>
            <numerusform>%n minuter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n timme</numerusform>
            <numerusform>%n timmar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer to a question (OCSP)</source>
        <translation>Svar på en fråga (OCSP)</translation>
    </message>
    <message>
        <source>List of those blocked (CRL)</source>
        <translation>Lista över spärrade (CRL)</translation>
    </message>
    <message>
        <source>about an issuer</source>
        <translation>om en utfärdare</translation>
    </message>
    <message>
        <source>It is not blocked.</source>
        <translation>Inte spärrad.</translation>
    </message>
    <message>
        <source>It is blocked.</source>
        <translation>Spärrad.</translation>
    </message>
    <message>
        <source>It does not say.</source>
        <translation>Det säger ingenting om det.</translation>
    </message>
    <message>
        <source>Of %1, %2 old</source>
        <translation>Från %1, %2 gammalt</translation>
    </message>
    <message>
        <source>Of %1</source>
        <translation>Från %1</translation>
    </message>
    <message>
        <source>Good until %1</source>
        <translation>Gäller till %1</translation>
    </message>
    <message>
        <source>Remembered from an earlier check</source>
        <translation>Ihågkommet från en tidigare kontroll</translation>
    </message>
    <message>
        <source>Made for this very question</source>
        <translation>Gjort för just den här frågan</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Från %1</translation>
    </message>
    <message>
        <source>This computer’s clock is %1 ahead of the issuer’s.</source>
        <translation>Datorns klocka går %1 före utfärdarens.</translation>
    </message>
    <message>
        <source>This computer’s clock is %1 behind the issuer’s.</source>
        <translation>Datorns klocka går %1 efter utfärdarens.</translation>
    </message>
    <message>
        <source>comes with Eleg</source>
        <translation>följer med Eleg</translation>
    </message>
    <message>
        <source>TEST: issues e-IDs for tests</source>
        <translation>TEST: utfärdar e-legitimationer för test</translation>
    </message>
    <message>
        <source>added by this computer’s owner</source>
        <translation>tillagd av datorns ägare</translation>
    </message>
    <message>
        <source>added by you</source>
        <translation>tillagd av dig</translation>
    </message>
    <message>
        <source>Trusted issuer</source>
        <translation>Betrodd utfärdare</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Klockor</translation>
    </message>
    <message>
        <source>Have you forgotten it? The PUK from the letter helps.</source>
        <translation>Har du glömt den? Då hjälper puk-koden från brevet.</translation>
    </message>
    <message>
        <source>Choose a new one</source>
        <translation>Välj en ny</translation>
    </message>
    <message>
        <source>Choose a new one with the PUK</source>
        <translation>Välj en ny med puk-koden</translation>
    </message>
</context>
<context>
    <name>eleg::cli</name>
    <message>
        <source>PIN: blocked</source>
        <translation>Pin-kod: låst</translation>
    </message>
    <message>
        <source>PIN: not chosen yet</source>
        <translation>Pin-kod: inte vald ännu</translation>
    </message>
    <message>
        <source>PIN: tries left: </source>
        <translation>Pin-kod: försök kvar: </translation>
    </message>
    <message>
        <source>PIN: one try left</source>
        <translation>Pin-kod: ett försök kvar</translation>
    </message>
    <message>
        <source>PIN: entered on the reader</source>
        <translation>Pin-kod: skrivs på läsaren</translation>
    </message>
    <message>
        <source>prove identity</source>
        <translation>legitimera</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>skriva under</translation>
    </message>
    <message>
        <source>valid to </source>
        <translation>giltig till </translation>
    </message>
    <message>
        <source>expired </source>
        <translation>gick ut </translation>
    </message>
    <message>
        <source>valid from </source>
        <translation>giltig från </translation>
    </message>
    <message>
        <source>no card</source>
        <translation>inget kort</translation>
    </message>
    <message>
        <source>Enter the PIN on the card reader&apos;s keys.</source>
        <translation>Skriv pin-koden på kortläsarens knappar.</translation>
    </message>
    <message>
        <source>This is the last try. A wrong PIN now blocks the card, and it must be unblocked with the PUK. Ctrl-C leaves it alone.</source>
        <translation>Det här är sista försöket. En felaktig pin-kod nu låser kortet, och det måste låsas upp med puk-koden. Ctrl-C lämnar det orört.</translation>
    </message>
    <message>
        <source>PIN: </source>
        <translation>Pin-kod: </translation>
    </message>
    <message>
        <source>The signature is valid.</source>
        <translation>Underskriften är giltig.</translation>
    </message>
    <message>
        <source>The signature is NOT valid.</source>
        <translation>Underskriften är INTE giltig.</translation>
    </message>
    <message>
        <source>made with the key of this certificate</source>
        <translation>gjord med nyckeln till det här certifikatet</translation>
    </message>
    <message>
        <source>The token is valid.</source>
        <translation>Intyget är giltigt.</translation>
    </message>
    <message>
        <source>The token is NOT valid.</source>
        <translation>Intyget är INTE giltigt.</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Vad är det här?</translation>
    </message>
    <message>
        <source>Given twice:</source>
        <translation>Angivet två gånger:</translation>
    </message>
    <message>
        <source>There is no such option:</source>
        <translation>Det finns inget sådant tillval:</translation>
    </message>
    <message>
        <source>A value is missing after this:</source>
        <translation>Här fattas ett värde efter:</translation>
    </message>
    <message>
        <source>This is needed:</source>
        <translation>Det här behövs:</translation>
    </message>
    <message>
        <source>--identity takes the 64 hex digits that `elegctl list` shows</source>
        <translation>--identity tar de 64 hexadecimala siffror som ”elegctl list” visar</translation>
    </message>
    <message>
        <source>Several e-IDs fit; name one with --identity:</source>
        <translation>Flera e-legitimationer passar. Ange en med --identity:</translation>
    </message>
    <message>
        <source>A time is written as 2031-05-04T12:00:00Z or 2031-05-04, not so:</source>
        <translation>En tid skrivs 2031-05-04T12:00:00Z eller 2031-05-04, inte så här:</translation>
    </message>
    <message>
        <source>A command is needed.</source>
        <translation>Ett kommando behövs.</translation>
    </message>
    <message>
        <source>There is no such command:</source>
        <translation>Det finns inget sådant kommando:</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left.</source>
        <translation>
            <numerusform>%n försök kvar.</numerusform>
            <numerusform>%n försök kvar.</numerusform>
        </translation>
    </message>
    <message>
        <source>This reader takes the PIN on its own keys; leave --pin-fd out.</source>
        <translation>Pin-koden skrivs på den här läsarens egna knappar. Utelämna --pin-fd.</translation>
    </message>
    <message>
        <source>Give either --hash or --file.</source>
        <translation>Ange antingen --hash eller --file.</translation>
    </message>
    <message>
        <source>--hash takes base64</source>
        <translation>--hash tar base64</translation>
    </message>
    <message>
        <source>There is no terminal to ask for the PIN on; use --pin-fd.</source>
        <translation>Det finns ingen terminal att fråga efter pin-koden i. Använd --pin-fd.</translation>
    </message>
    <message>
        <source>the readers, their cards and e-IDs</source>
        <translation>läsarna, deras kort och e-legitimationer</translation>
    </message>
    <message>
        <source>prove identity: a Web eID authentication token on stdout</source>
        <translation>legitimera: ett Web eID-intyg på standard ut</translation>
    </message>
    <message>
        <source>sign with the signature key: the signature as JSON on stdout</source>
        <translation>skriv under med underskriftsnyckeln: underskriften som JSON på standard ut</translation>
    </message>
    <message>
        <source>verify the token on stdin</source>
        <translation>kontrollera intyget på standard in</translation>
    </message>
    <message>
        <source>verify the base64 signature on stdin</source>
        <translation>kontrollera underskriften, i base64, på standard in</translation>
    </message>
    <message>
        <source>elegctl: Swedish e-IDs from a terminal</source>
        <translation>elegctl: svenska e-legitimationer i en terminal</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 no card or e-ID, 4 cancelled, 5 something on this computer does not work.</source>
        <translation>Slutkoder: 0 klart, 1 svaret är nej, 2 fel anrop, 3 inget kort eller ingen e-legitimation, 4 avbrutet, 5 något i datorn fungerar inte.</translation>
    </message>
    <message>
        <source>--padding is PKCS1.5, PSS or NONE</source>
        <translation>--padding är PKCS1.5, PSS eller NONE</translation>
    </message>
    <message>
        <source>entered on the reader</source>
        <translation>skrivs in på läsaren</translation>
    </message>
    <message>
        <source>PUK: blocked</source>
        <translation>Puk-kod: låst</translation>
    </message>
    <message numerus="yes">
        <source>PUK: %n tries left</source>
        <translation>
            <numerusform>Puk-kod: %n försök kvar</numerusform>
            <numerusform>Puk-kod: %n försök kvar</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose it with `elegctl pin activate` and the PUK from the letter.</source>
        <translation>Välj den med `elegctl pin activate` och puk-koden från brevet.</translation>
    </message>
    <message>
        <source>Unblock it with `elegctl pin unblock` and the PUK from the letter.</source>
        <translation>Lås upp den med `elegctl pin unblock` och puk-koden från brevet.</translation>
    </message>
    <message>
        <source>Say what to do: status, change, unblock or activate.</source>
        <translation>Säg vad som ska göras: status, change, unblock eller activate.</translation>
    </message>
    <message>
        <source>This reader takes the codes on its own keys; leave --pin-fd, --puk-fd and --new-pin-fd out.</source>
        <translation>Den här läsaren tar koderna på sina egna knappar; utelämna --pin-fd, --puk-fd och --new-pin-fd.</translation>
    </message>
    <message>
        <source>Give --last-try to use it.</source>
        <translation>Ange --last-try för att använda det.</translation>
    </message>
    <message>
        <source>Enter on the card reader&apos;s keys: the PUK, then the new PIN twice.</source>
        <translation>Skriv på kortläsarens knappar: puk-koden, och sedan den nya pin-koden två gånger.</translation>
    </message>
    <message>
        <source>Enter on the card reader&apos;s keys: the old PIN, then the new PIN twice.</source>
        <translation>Skriv på kortläsarens knappar: den gamla pin-koden, och sedan den nya två gånger.</translation>
    </message>
    <message>
        <source>The PUK is in the letter that came with the card.</source>
        <translation>Puk-koden står i brevet som hörde till kortet.</translation>
    </message>
    <message>
        <source>PUK: </source>
        <translation>Puk-kod: </translation>
    </message>
    <message>
        <source>The PIN you have now: </source>
        <translation>Den pin-kod du har nu: </translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Ny pin-kod</translation>
    </message>
    <message>
        <source>The new PIN once more: </source>
        <translation>Den nya pin-koden en gång till: </translation>
    </message>
    <message>
        <source>Put the card in again: only the card can tell which PIN it has now. Ctrl-C leaves it at that.</source>
        <translation>Sätt i kortet igen: bara kortet kan säga vilken pin-kod det har nu. Ctrl-C låter det vara.</translation>
    </message>
    <message>
        <source>There are several cards; name the reader with --reader:</source>
        <translation>Det finns flera kort; ange läsaren med --reader:</translation>
    </message>
    <message>
        <source>--which takes authentication or signature</source>
        <translation>--which tar authentication eller signature</translation>
    </message>
    <message>
        <source>The card has several PIN codes; say which with --which:</source>
        <translation>Kortet har flera pin-koder; säg vilken med --which:</translation>
    </message>
    <message>
        <source>There is no reader of that name. There are:</source>
        <translation>Det finns ingen läsare med det namnet. De som finns:</translation>
    </message>
    <message>
        <source>takes the number of an open descriptor</source>
        <translation>tar numret på en öppen deskriptor</translation>
    </message>
    <message>
        <source>Type yes to go on: </source>
        <translation>Skriv ja för att fortsätta: </translation>
    </message>
    <message>
        <source>PIN for proving identity</source>
        <translation>Pin-kod för att legitimera sig</translation>
    </message>
    <message>
        <source>PIN for signing</source>
        <translation>Pin-kod för att skriva under</translation>
    </message>
    <message>
        <source>PIN for proving identity and signing</source>
        <translation>Pin-kod för att legitimera sig och skriva under</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>inte vald än</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>låst</translation>
    </message>
    <message>
        <source>one try left</source>
        <translation>ett försök kvar</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left</source>
        <translation>
            <numerusform>%n försök kvar</numerusform>
            <numerusform>%n försök kvar</numerusform>
        </translation>
    </message>
    <message>
        <source>works</source>
        <translation>fungerar</translation>
    </message>
    <message numerus="yes">
        <source>%n digits</source>
        <translation>
            <numerusform>%n siffra</numerusform>
            <numerusform>%n siffror</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 digits</source>
        <translation>%1 till %2 siffror</translation>
    </message>
    <message>
        <source>This is the last try with the PUK. A wrong PUK now makes the card useless for ever, and you must get a new one.</source>
        <translation>Det här är sista försöket med puk-koden. En fel puk-kod nu gör kortet oanvändbart för alltid, och du måste skaffa ett nytt.</translation>
    </message>
    <message>
        <source>This is the last try. A wrong PIN now blocks the card, and it must be unblocked with the PUK.</source>
        <translation>Det här är sista försöket. En fel pin-kod nu låser kortet, och det måste låsas upp med puk-koden.</translation>
    </message>
    <message>
        <source>The PUK is blocked, and nothing opens this card any more. You need a new one.</source>
        <translation>Puk-koden är låst, och ingenting öppnar det här kortet mer. Du behöver ett nytt.</translation>
    </message>
    <message>
        <source>Order a new card from the one who issued it: %1</source>
        <translation>Beställ ett nytt kort av den som har utfärdat det: %1</translation>
    </message>
    <message>
        <source>The card has the new PIN: the new one counts.</source>
        <translation>Kortet har den nya pin-koden: den nya gäller.</translation>
    </message>
    <message>
        <source>No PIN has been chosen yet: nothing was changed.</source>
        <translation>Ingen pin-kod är vald än: ingenting ändrades.</translation>
    </message>
    <message>
        <source>The PIN is still blocked: nothing was changed.</source>
        <translation>Pin-koden är fortfarande låst: ingenting ändrades.</translation>
    </message>
    <message>
        <source>The card has not taken the new PIN: the old one counts.</source>
        <translation>Kortet har inte tagit den nya pin-koden: den gamla gäller.</translation>
    </message>
    <message>
        <source>The card was gone before it answered, and it does not tell which PIN it has: the new one or the old one counts. Try the new one first.</source>
        <translation>Kortet var borta innan det svarade, och det säger inte vilken pin-kod det har: den nya eller den gamla gäller. Pröva den nya först.</translation>
    </message>
    <message>
        <source>The PIN has been changed. The new one counts from now on.</source>
        <translation>Pin-koden är bytt. Den nya gäller från och med nu.</translation>
    </message>
    <message>
        <source>The PIN has been unblocked. The new one counts from now on.</source>
        <translation>Pin-koden är upplåst. Den nya gäller från och med nu.</translation>
    </message>
    <message>
        <source>The PIN has been chosen. The card can be used now.</source>
        <translation>Pin-koden är vald. Kortet kan användas nu.</translation>
    </message>
    <message>
        <source>how a card&apos;s PIN codes are; change one; unblock or choose one with the PUK</source>
        <translation>hur ett korts pin-koder är; byta en; låsa upp eller välja en med puk-koden</translation>
    </message>
    <message>
        <source>A PIN or PUK is asked for on the terminal, or read up to a line feed from the descriptor of --pin-fd, --puk-fd or --new-pin-fd.</source>
        <translation>En pin-kod eller puk-kod frågas efter i terminalen, eller läses fram till radslut från deskriptorn som anges med --pin-fd, --puk-fd eller --new-pin-fd.</translation>
    </message>
    <message>
        <source>The same digits come again and again.</source>
        <translation>Samma siffror kommer om och om igen.</translation>
    </message>
    <message>
        <source>The digits come in a row.</source>
        <translation>Siffrorna kommer i följd.</translation>
    </message>
    <message>
        <source>It is your date of birth.</source>
        <translation>Det är ditt födelsedatum.</translation>
    </message>
    <message>
        <source>It is a part of your personal identity number.</source>
        <translation>Det är en del av ditt personnummer.</translation>
    </message>
    <message>
        <source>module takes the word test and a module’s path</source>
        <translation>module tar ordet test och sökvägen till en modul</translation>
    </message>
    <message>
        <source>Made by: </source>
        <translation>Gjord av: </translation>
    </message>
    <message>
        <source>It sees no card reader.</source>
        <translation>Den ser ingen kortläsare.</translation>
    </message>
    <message>
        <source>no card that it knows</source>
        <translation>inget kort som den känner igen</translation>
    </message>
    <message>
        <source>load a PKCS#11 module, and say what it is</source>
        <translation>ladda en PKCS#11-modul och säg vad den är</translation>
    </message>
    <message>
        <source>whether a certificate, or the e-ID on the card, is valid</source>
        <translation>om ett certifikat, eller e-legitimationen på kortet, är giltigt</translation>
    </message>
    <message>
        <source>--purpose is authentication, signature, issuer or ocsp-responder</source>
        <translation>--purpose är authentication, signature, issuer eller ocsp-responder</translation>
    </message>
    <message>
        <source>revoked </source>
        <translation>spärrad </translation>
    </message>
    <message>
        <source>seconds that this clock is ahead: </source>
        <translation>sekunder som den här klockan går före: </translation>
    </message>
    <message>
        <source>A file or --identity, not both</source>
        <translation>En fil eller --identity, inte båda</translation>
    </message>
    <message>
        <source>Waiting for an answer from %1 …</source>
        <translation>Väntar på svar från %1 …</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The computer&apos;s card service is not running.</source>
        <translation>Datorns korttjänst är inte igång.</translation>
    </message>
    <message>
        <source>Start the service pcscd, or install the package of that name.</source>
        <translation>Starta tjänsten pcscd, eller installera paketet med det namnet.</translation>
    </message>
    <message>
        <source>You are not allowed to use the card service.</source>
        <translation>Du har inte rätt att använda korttjänsten.</translation>
    </message>
    <message>
        <source>Sign in at the computer itself, or ask its owner for the right to use card readers.</source>
        <translation>Logga in vid själva datorn, eller be dess ägare om rätt att använda kortläsare.</translation>
    </message>
    <message>
        <source>The card service is of a version that does not fit this program.</source>
        <translation>Korttjänsten har en version som inte passar det här programmet.</translation>
    </message>
    <message>
        <source>Update the computer, and restart it.</source>
        <translation>Uppdatera datorn och starta om den.</translation>
    </message>
    <message>
        <source>The computer&apos;s card service does not work.</source>
        <translation>Datorns korttjänst fungerar inte.</translation>
    </message>
    <message>
        <source>Pull the card reader out, put it in again, and restart the computer if that does not help.</source>
        <translation>Dra ut kortläsaren, sätt i den igen och starta om datorn om det inte hjälper.</translation>
    </message>
    <message>
        <source>There is no card reader.</source>
        <translation>Det finns ingen kortläsare.</translation>
    </message>
    <message>
        <source>Connect a card reader to the computer.</source>
        <translation>Anslut en kortläsare till datorn.</translation>
    </message>
    <message>
        <source>The card reader was removed.</source>
        <translation>Kortläsaren togs bort.</translation>
    </message>
    <message>
        <source>Connect the card reader again, and start over.</source>
        <translation>Anslut kortläsaren igen och börja om.</translation>
    </message>
    <message>
        <source>Another program is using the card.</source>
        <translation>Ett annat program använder kortet.</translation>
    </message>
    <message>
        <source>Close other programs that use the card, and try again.</source>
        <translation>Stäng andra program som använder kortet och försök igen.</translation>
    </message>
    <message>
        <source>The card reader does not work.</source>
        <translation>Kortläsaren fungerar inte.</translation>
    </message>
    <message>
        <source>Pull the card reader out, put it in again, or try another one.</source>
        <translation>Dra ut kortläsaren och sätt i den igen, eller prova en annan.</translation>
    </message>
    <message>
        <source>There is no card in the reader.</source>
        <translation>Det finns inget kort i läsaren.</translation>
    </message>
    <message>
        <source>Put your card in the reader.</source>
        <translation>Sätt i ditt kort i läsaren.</translation>
    </message>
    <message>
        <source>The card was taken out.</source>
        <translation>Kortet togs ut.</translation>
    </message>
    <message>
        <source>Put the card in again, and leave it there until you are done.</source>
        <translation>Sätt i kortet igen och låt det sitta kvar tills du är klar.</translation>
    </message>
    <message>
        <source>The card does not answer.</source>
        <translation>Kortet svarar inte.</translation>
    </message>
    <message>
        <source>Take the card out and put it in with the chip the right way, as far as it goes.</source>
        <translation>Ta ut kortet och sätt i det med chippet åt rätt håll, så långt det går.</translation>
    </message>
    <message>
        <source>This is a card that we do not know.</source>
        <translation>Det här är ett kort som vi inte känner till.</translation>
    </message>
    <message>
        <source>Put in a card with an e-ID.</source>
        <translation>Sätt i ett kort med e-legitimation.</translation>
    </message>
    <message>
        <source>This card cannot be read yet.</source>
        <translation>Kortet kan inte läsas ännu.</translation>
    </message>
    <message>
        <source>Use another e-ID, or ask the card&apos;s issuer which program it needs.</source>
        <translation>Använd en annan e-legitimation, eller fråga kortets utfärdare vilket program det behöver.</translation>
    </message>
    <message>
        <source>The card was exchanged for another one.</source>
        <translation>Kortet byttes mot ett annat.</translation>
    </message>
    <message>
        <source>Put the right card in, and start over.</source>
        <translation>Sätt i rätt kort och börja om.</translation>
    </message>
    <message>
        <source>Another program has interrupted the card.</source>
        <translation>Ett annat program har avbrutit kortet.</translation>
    </message>
    <message>
        <source>The card answers in a way that makes no sense.</source>
        <translation>Kortet svarar på ett sätt som inte går att förstå.</translation>
    </message>
    <message>
        <source>Take the card out, wipe the chip with a soft cloth, and try again.</source>
        <translation>Ta ut kortet, torka av chippet med en mjuk trasa och försök igen.</translation>
    </message>
    <message>
        <source>The card took too long to answer.</source>
        <translation>Kortet tog för lång tid på sig att svara.</translation>
    </message>
    <message>
        <source>Take the card out, put it in again, and try once more.</source>
        <translation>Ta ut kortet, sätt i det igen och försök en gång till.</translation>
    </message>
    <message>
        <source>The program part that talks to cards is missing.</source>
        <translation>Programdelen som talar med kort saknas.</translation>
    </message>
    <message>
        <source>Install the package opensc-pkcs11.</source>
        <translation>Installera paketet opensc-pkcs11.</translation>
    </message>
    <message>
        <source>The program part that talks to cards has failed.</source>
        <translation>Programdelen som talar med kort har slutat fungera.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, ask somebody who supports this computer.</source>
        <translation>Försök igen. Händer det igen, fråga någon som har hand om datorn.</translation>
    </message>
    <message>
        <source>There is no e-ID on this card.</source>
        <translation>Det finns ingen e-legitimation på kortet.</translation>
    </message>
    <message>
        <source>The e-ID that was asked for is on none of the cards.</source>
        <translation>E-legitimationen som efterfrågas finns inte på något av korten.</translation>
    </message>
    <message>
        <source>Put in the card that you chose first.</source>
        <translation>Sätt i kortet som du valde först.</translation>
    </message>
    <message>
        <source>The certificate cannot be read.</source>
        <translation>Certifikatet kan inte läsas.</translation>
    </message>
    <message>
        <source>Ask the e-ID&apos;s issuer for help.</source>
        <translation>Be e-legitimationens utfärdare om hjälp.</translation>
    </message>
    <message>
        <source>The e-ID has expired.</source>
        <translation>E-legitimationen har gått ut.</translation>
    </message>
    <message>
        <source>Renew it with its issuer.</source>
        <translation>Förnya den hos utfärdaren.</translation>
    </message>
    <message>
        <source>The e-ID is not valid yet.</source>
        <translation>E-legitimationen gäller inte ännu.</translation>
    </message>
    <message>
        <source>Look at the computer&apos;s date, or wait until the e-ID becomes valid.</source>
        <translation>Kontrollera datorns datum, eller vänta tills e-legitimationen börjar gälla.</translation>
    </message>
    <message>
        <source>This e-ID is not meant for that.</source>
        <translation>E-legitimationen är inte avsedd för det här.</translation>
    </message>
    <message>
        <source>Choose the e-ID for proving identity or for signing, whichever is asked for.</source>
        <translation>Välj e-legitimationen för legitimering eller för underskrift, beroende på vad som efterfrågas.</translation>
    </message>
    <message>
        <source>The card cannot sign in a way that is safe enough.</source>
        <translation>Kortet kan inte skriva under på ett tillräckligt säkert sätt.</translation>
    </message>
    <message>
        <source>Use another e-ID.</source>
        <translation>Använd en annan e-legitimation.</translation>
    </message>
    <message>
        <source>The card cannot sign with the hash function asked for.</source>
        <translation>Kortet kan inte skriva under med den hashfunktion som efterfrågas.</translation>
    </message>
    <message>
        <source>The site must ask for another one.</source>
        <translation>E-tjänsten behöver begära en annan.</translation>
    </message>
    <message>
        <source>The card&apos;s signature does not fit the e-ID shown, so nothing was sent.</source>
        <translation>Kortets underskrift stämmer inte med e-legitimationen som visas, så inget har skickats.</translation>
    </message>
    <message>
        <source>Take the card out, put it in again, and start over.</source>
        <translation>Ta ut kortet, sätt i det igen och börja om.</translation>
    </message>
    <message>
        <source>No PIN was entered.</source>
        <translation>Ingen pin-kod skrevs in.</translation>
    </message>
    <message>
        <source>Enter your PIN.</source>
        <translation>Skriv din pin-kod.</translation>
    </message>
    <message>
        <source>The PIN is too short or too long. No try was used.</source>
        <translation>Pin-koden är för kort eller för lång. Inget försök har gått åt.</translation>
    </message>
    <message>
        <source>Enter the whole PIN.</source>
        <translation>Skriv hela pin-koden.</translation>
    </message>
    <message>
        <source>A PIN has digits only. No try was used.</source>
        <translation>En pin-kod har bara siffror. Inget försök har gått åt.</translation>
    </message>
    <message>
        <source>Enter the PIN with digits.</source>
        <translation>Skriv pin-koden med siffror.</translation>
    </message>
    <message>
        <source>The PIN was wrong.</source>
        <translation>Pin-koden var fel.</translation>
    </message>
    <message>
        <source>Enter the right PIN.</source>
        <translation>Skriv rätt pin-kod.</translation>
    </message>
    <message>
        <source>The PIN is blocked after too many wrong tries.</source>
        <translation>Pin-koden är låst efter för många felaktiga försök.</translation>
    </message>
    <message>
        <source>Unblock it with the PUK that you got in a letter.</source>
        <translation>Lås upp den med puk-koden som du fick i ett brev.</translation>
    </message>
    <message>
        <source>No PIN has been chosen for this card yet.</source>
        <translation>Ingen pin-kod är vald för kortet ännu.</translation>
    </message>
    <message>
        <source>Choose one with the PUK that you got in a letter.</source>
        <translation>Välj en med puk-koden som du fick i ett brev.</translation>
    </message>
    <message>
        <source>The entry on the card reader was cancelled.</source>
        <translation>Inmatningen på kortläsaren avbröts.</translation>
    </message>
    <message>
        <source>Start over when you want to.</source>
        <translation>Börja om när du vill.</translation>
    </message>
    <message>
        <source>No PIN was entered on the card reader in time.</source>
        <translation>Ingen pin-kod skrevs på kortläsaren i tid.</translation>
    </message>
    <message>
        <source>Start over, and enter the PIN on the reader&apos;s keys.</source>
        <translation>Börja om och skriv pin-koden på läsarens knappar.</translation>
    </message>
    <message>
        <source>The two new codes were not the same.</source>
        <translation>De två nya koderna var inte lika.</translation>
    </message>
    <message>
        <source>Start over, and enter the same new code twice.</source>
        <translation>Börja om och skriv samma nya kod två gånger.</translation>
    </message>
    <message>
        <source>The PUK was wrong.</source>
        <translation>Puk-koden var fel.</translation>
    </message>
    <message>
        <source>Enter the right PUK.</source>
        <translation>Skriv rätt puk-kod.</translation>
    </message>
    <message>
        <source>The PUK is blocked after too many wrong tries.</source>
        <translation>Puk-koden är låst efter för många felaktiga försök.</translation>
    </message>
    <message>
        <source>The card cannot be unblocked any more: order a new one.</source>
        <translation>Kortet kan inte låsas upp längre: beställ ett nytt.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Det avbröts.</translation>
    </message>
    <message>
        <source>It took too long.</source>
        <translation>Det tog för lång tid.</translation>
    </message>
    <message>
        <source>The request is not what it should be.</source>
        <translation>Begäran är inte som den ska vara.</translation>
    </message>
    <message>
        <source>The site or program that asked must be corrected.</source>
        <translation>E-tjänsten eller programmet som frågade behöver rättas.</translation>
    </message>
    <message>
        <source>The message cannot be understood.</source>
        <translation>Meddelandet går inte att förstå.</translation>
    </message>
    <message>
        <source>The program that sent it must be corrected.</source>
        <translation>Programmet som skickade det behöver rättas.</translation>
    </message>
    <message>
        <source>The message is too large.</source>
        <translation>Meddelandet är för stort.</translation>
    </message>
    <message>
        <source>The message ends too early.</source>
        <translation>Meddelandet slutar för tidigt.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Försök igen.</translation>
    </message>
    <message>
        <source>The address of the site that asks is not one that can be used.</source>
        <translation>Adressen till e-tjänsten som frågar kan inte användas.</translation>
    </message>
    <message>
        <source>The site must use a secure address that begins with https.</source>
        <translation>E-tjänsten måste använda en säker adress som börjar med https.</translation>
    </message>
    <message>
        <source>The site&apos;s challenge is not what it should be.</source>
        <translation>E-tjänstens utmaning är inte som den ska vara.</translation>
    </message>
    <message>
        <source>The site must be corrected: 44 to 128 characters.</source>
        <translation>E-tjänsten behöver rättas: 44 till 128 tecken.</translation>
    </message>
    <message>
        <source>The browser extension that asks is not one that may.</source>
        <translation>Webbläsartillägget som frågar får inte göra det.</translation>
    </message>
    <message>
        <source>Use Eleg&apos;s own extension, or ask the computer&apos;s owner to allow this one.</source>
        <translation>Använd Elegs eget tillägg, eller be datorns ägare att tillåta det här.</translation>
    </message>
    <message>
        <source>The request is of a kind that is not known.</source>
        <translation>Begäran är av ett slag som inte är känt.</translation>
    </message>
    <message>
        <source>The program that asked must be corrected.</source>
        <translation>Programmet som frågade behöver rättas.</translation>
    </message>
    <message>
        <source>The token cannot be understood.</source>
        <translation>Intyget går inte att förstå.</translation>
    </message>
    <message>
        <source>Ask the person to sign in again.</source>
        <translation>Be personen att logga in igen.</translation>
    </message>
    <message>
        <source>The token is of a format that is not known.</source>
        <translation>Intyget har ett format som inte är känt.</translation>
    </message>
    <message>
        <source>Accept tokens of the format web-eid:1.0.</source>
        <translation>Ta emot intyg i formatet web-eid:1.0.</translation>
    </message>
    <message>
        <source>The token was not signed for this site and challenge.</source>
        <translation>Intyget är inte undertecknat för den här e-tjänsten och utmaningen.</translation>
    </message>
    <message>
        <source>There is no screen to ask you on.</source>
        <translation>Det finns ingen skärm att fråga dig på.</translation>
    </message>
    <message>
        <source>Start the browser in a desktop session.</source>
        <translation>Starta webbläsaren i en skrivbordssession.</translation>
    </message>
    <message>
        <source>The computer&apos;s policy for Eleg cannot be used.</source>
        <translation>Datorns policy för Eleg kan inte användas.</translation>
    </message>
    <message>
        <source>The computer&apos;s owner must correct the policy file.</source>
        <translation>Datorns ägare behöver rätta policyfilen.</translation>
    </message>
    <message>
        <source>Your settings for Eleg cannot be used.</source>
        <translation>Dina inställningar för Eleg kan inte användas.</translation>
    </message>
    <message>
        <source>Correct or remove the settings file.</source>
        <translation>Rätta eller ta bort inställningsfilen.</translation>
    </message>
    <message>
        <source>A file cannot be read.</source>
        <translation>En fil kan inte läsas.</translation>
    </message>
    <message>
        <source>Look whether the file is there and whether you may read it.</source>
        <translation>Se efter om filen finns och om du får läsa den.</translation>
    </message>
    <message>
        <source>Something went wrong inside Eleg.</source>
        <translation>Något gick fel inuti Eleg.</translation>
    </message>
    <message>
        <source>No PUK was entered.</source>
        <translation>Ingen puk-kod skrevs in.</translation>
    </message>
    <message>
        <source>Enter the PUK.</source>
        <translation>Skriv in puk-koden.</translation>
    </message>
    <message>
        <source>The PUK is too short or too long. No try was used.</source>
        <translation>Puk-koden är för kort eller för lång. Inget försök gick åt.</translation>
    </message>
    <message>
        <source>Enter the whole PUK from the letter.</source>
        <translation>Skriv in hela puk-koden från brevet.</translation>
    </message>
    <message>
        <source>A PUK has digits only. No try was used.</source>
        <translation>En puk-kod har bara siffror. Inget försök gick åt.</translation>
    </message>
    <message>
        <source>Enter the PUK with digits.</source>
        <translation>Skriv puk-koden med siffror.</translation>
    </message>
    <message>
        <source>The new code is too easy to guess.</source>
        <translation>Den nya koden är för lätt att gissa.</translation>
    </message>
    <message>
        <source>Choose digits that are not alike, not in a row, and not from your personal identity number or date of birth.</source>
        <translation>Välj siffror som inte är lika, inte kommer i följd och inte är tagna ur ditt personnummer eller födelsedatum.</translation>
    </message>
    <message>
        <source>The new code is the same as the old one.</source>
        <translation>Den nya koden är samma som den gamla.</translation>
    </message>
    <message>
        <source>Choose another code.</source>
        <translation>Välj en annan kod.</translation>
    </message>
    <message>
        <source>The card does not accept the new code.</source>
        <translation>Kortet godtar inte den nya koden.</translation>
    </message>
    <message>
        <source>A PIN has been chosen for this card already.</source>
        <translation>En pin-kod är redan vald för det här kortet.</translation>
    </message>
    <message>
        <source>Change it, or unblock it with the PUK if you have forgotten it.</source>
        <translation>Byt den, eller lås upp den med puk-koden om du har glömt den.</translation>
    </message>
    <message>
        <source>That cannot be done with this card&apos;s PIN here.</source>
        <translation>Det går inte att göra med det här kortets pin-kod här.</translation>
    </message>
    <message>
        <source>Ask the card&apos;s issuer which program can do it.</source>
        <translation>Fråga kortets utfärdare vilket program som kan göra det.</translation>
    </message>
    <message>
        <source>This program part for cards is not used, because it is not kept safe.</source>
        <translation>Den här programdelen för kort används inte, för den är inte skyddad.</translation>
    </message>
    <message>
        <source>Use one that only the computer&apos;s owner can change, such as one in /usr/lib.</source>
        <translation>Använd en som bara den som äger datorn kan ändra, till exempel en i /usr/lib.</translation>
    </message>
    <message>
        <source>The new code is too short or too long. No try was used.</source>
        <translation>Den nya koden är för kort eller för lång. Inget försök användes.</translation>
    </message>
    <message>
        <source>Choose a code with as many digits as the card takes.</source>
        <translation>Välj en kod med så många siffror som kortet tar.</translation>
    </message>
    <message>
        <source>A module needs its whole path, from the first slash on.</source>
        <translation>En modul behöver hela sin sökväg, från det första snedstrecket.</translation>
    </message>
    <message>
        <source>There is no such module.</source>
        <translation>Det finns ingen sådan modul.</translation>
    </message>
    <message>
        <source>This is no file that could be a module.</source>
        <translation>Det här är ingen fil som kan vara en modul.</translation>
    </message>
    <message>
        <source>The module is in a folder for temporary files, where others could put another one in its place.</source>
        <translation>Modulen ligger i en mapp för tillfälliga filer, där andra kan lägga en annan i dess ställe.</translation>
    </message>
    <message>
        <source>Everybody on this computer can change the module or a folder that it is in.</source>
        <translation>Alla på den här datorn kan ändra modulen eller en mapp som den ligger i.</translation>
    </message>
    <message>
        <source>The module, or a folder that it is in, belongs to another user of this computer.</source>
        <translation>Modulen, eller en mapp som den ligger i, tillhör en annan användare av datorn.</translation>
    </message>
</context>
<context>
    <name>issuers</name>
    <message>
        <source>At one of Skatteverket&apos;s offices that issue ID cards. You need a new ID card: the e-ID on it is new, too.</source>
        <translation>På ett av Skatteverkets kontor som utfärdar id-kort. Du behöver ett nytt id-kort: e-legitimationen på det är också ny.</translation>
    </message>
    <message>
        <source>Also for the PUK.</source>
        <translation>Även för puk-koden.</translation>
    </message>
    <message>
        <source>Skatteverket&apos;s public information, as collected when Eleg was begun.</source>
        <translation>Skatteverkets offentliga uppgifter, insamlade när Eleg påbörjades.</translation>
    </message>
    <message>
        <source>Telia e-legitimation, on cards from before September 2017. At any hour.</source>
        <translation>Telia e-legitimation, på kort från före september 2017. Dygnet runt.</translation>
    </message>
    <message>
        <source>At one of the police&apos;s passport offices.</source>
        <translation>På ett av polisens passkontor.</translation>
    </message>
    <message>
        <source>From abroad: +46 77 114 14 00.</source>
        <translation>Från utlandet: +46 77 114 14 00.</translation>
    </message>
    <message>
        <source>At your bank: it issues your BankID.</source>
        <translation>Hos din bank: den utfärdar ditt BankID.</translation>
    </message>
    <message>
        <source>At your bank, which answers for lost BankIDs. Your bank&apos;s own number is on its site.</source>
        <translation>Hos din bank, som svarar för borttappade BankID. Bankens eget nummer finns på dess webbplats.</translation>
    </message>
    <message>
        <source>You go there yourself. If the PUK is blocked a new card is needed as well.</source>
        <translation>Du går dit själv. Också när puk-koden är låst behövs ett nytt kort.</translation>
    </message>
    <message>
        <source>elegitimation.se has a page on blocking, which leads to each issuer’s own.</source>
        <translation>På elegitimation.se finns en sida om att spärra, som leder till varje utfärdares egen.</translation>
    </message>
    <message>
        <source>A telephone number for blocking the e-ID on newer cards, by AB Svenska Pass, is not known to Eleg: ask Skatteverket.</source>
        <translation>Eleg känner inte till något telefonnummer för att spärra e-legitimationen på nyare kort, från AB Svenska Pass: fråga Skatteverket.</translation>
    </message>
    <message>
        <source>You book a time and go there yourself.</source>
        <translation>Du bokar tid och går dit själv.</translation>
    </message>
    <message>
        <source>Or at a police station: they block the ID card. From abroad: +46 77 114 14 00.</source>
        <translation>Eller på en polisstation: de spärrar id-kortet. Från utlandet: +46 77 114 14 00.</translation>
    </message>
    <message>
        <source>Whether the e-ID on it is blocked together with the ID card is not known to Eleg: ask the police.</source>
        <translation>Eleg vet inte om e-legitimationen spärras tillsammans med id-kortet: fråga polisen.</translation>
    </message>
</context>
<context>
    <name>trust</name>
    <message>
        <source>No issuer&apos;s certificate has yet been obtained together with proof that it issues e-IDs, so no e-ID is called valid on Eleg&apos;s own word.</source>
        <translation>Inget utfärdarcertifikat har ännu erhållits tillsammans med bevis för att det utfärdar e-legitimationer, så ingen e-legitimation kallas giltig på Elegs eget ord.</translation>
    </message>
    <message>
        <source>No test issuer&apos;s certificate may be passed on with Eleg. The test CA of Eleg&apos;s own tests is made anew in each build tree and is named by ELEG_TRUST_DIR there.</source>
        <translation>Inget testcertifikat från någon utfärdare får spridas med Eleg. Test-CA:n i Elegs egna tester görs på nytt i varje byggträd och anges där med ELEG_TRUST_DIR.</translation>
    </message>
</context>
<context>
    <name>verdicts</name>
    <message>
        <source>The e-ID has been revoked.</source>
        <translation>E-legitimationen är spärrad.</translation>
    </message>
    <message>
        <source>The certificate was not signed by the issuer that it names.</source>
        <translation>Certifikatet är inte undertecknat av den utfärdare som det nämner.</translation>
    </message>
    <message>
        <source>The e-ID&apos;s issuer is not one that is trusted here.</source>
        <translation>E-legitimationens utfärdare är ingen som man litar på här.</translation>
    </message>
    <message>
        <source>The certificate vouches for itself: no issuer has signed it.</source>
        <translation>Certifikatet går i god för sig självt: ingen utfärdare har undertecknat det.</translation>
    </message>
    <message>
        <source>There are too many issuers between the e-ID and one that is trusted.</source>
        <translation>Det är för många utfärdare mellan e-legitimationen och en som man litar på.</translation>
    </message>
    <message>
        <source>One of the issuers is not allowed to issue certificates.</source>
        <translation>En av utfärdarna får inte utfärda certifikat.</translation>
    </message>
    <message>
        <source>The issuer is not allowed to issue certificates for such a name.</source>
        <translation>Utfärdaren får inte utfärda certifikat för ett sådant namn.</translation>
    </message>
    <message>
        <source>The certificate has a condition that is not understood here.</source>
        <translation>Certifikatet har ett villkor som inte går att förstå här.</translation>
    </message>
    <message>
        <source>The e-ID&apos;s key is too weak to be relied on.</source>
        <translation>E-legitimationens nyckel är för svag att lita på.</translation>
    </message>
    <message>
        <source>The issuer&apos;s key is too weak to be relied on.</source>
        <translation>Utfärdarens nyckel är för svag att lita på.</translation>
    </message>
    <message>
        <source>The certificate was signed in a way that is too weak to be relied on.</source>
        <translation>Certifikatet är undertecknat på ett sätt som är för svagt att lita på.</translation>
    </message>
    <message>
        <source>The e-ID has expired.</source>
        <translation>E-legitimationen har gått ut.</translation>
    </message>
    <message>
        <source>The e-ID is not valid yet.</source>
        <translation>E-legitimationen gäller inte ännu.</translation>
    </message>
    <message>
        <source>The certificate of one of the issuers has expired.</source>
        <translation>En av utfärdarnas certifikat har gått ut.</translation>
    </message>
    <message>
        <source>The certificate of one of the issuers is not valid yet.</source>
        <translation>En av utfärdarnas certifikat gäller inte ännu.</translation>
    </message>
    <message>
        <source>This is an issuer&apos;s certificate, not a person&apos;s e-ID.</source>
        <translation>Det här är en utfärdares certifikat, ingen persons e-legitimation.</translation>
    </message>
    <message>
        <source>The certificate does not say what it may be used for.</source>
        <translation>Certifikatet säger inte vad det får användas till.</translation>
    </message>
    <message>
        <source>The e-ID is not meant for proving who somebody is.</source>
        <translation>E-legitimationen är inte avsedd för att legitimera sig med.</translation>
    </message>
    <message>
        <source>The e-ID is not meant for signing.</source>
        <translation>E-legitimationen är inte avsedd för att skriva under med.</translation>
    </message>
    <message>
        <source>The certificate is for other uses than proving who somebody is to a site.</source>
        <translation>Certifikatet är till för annat än att legitimera sig hos en e-tjänst.</translation>
    </message>
    <message>
        <source>The e-ID is valid and its issuer is trusted. Whether it has been revoked was not checked.</source>
        <translation>E-legitimationen är giltig och utfärdaren är betrodd. Om den är spärrad har inte kontrollerats.</translation>
    </message>
    <message>
        <source>The token has a known format and algorithm.</source>
        <translation>Intyget har ett känt format och en känd algoritm.</translation>
    </message>
    <message>
        <source>The token&apos;s format is not known.</source>
        <translation>Intygets format är okänt.</translation>
    </message>
    <message>
        <source>The token&apos;s algorithm is not known.</source>
        <translation>Intygets algoritm är okänd.</translation>
    </message>
    <message>
        <source>The token has a certificate that can be read.</source>
        <translation>Intyget har ett certifikat som går att läsa.</translation>
    </message>
    <message>
        <source>The e-ID is meant for proving who somebody is.</source>
        <translation>E-legitimationen är avsedd för att legitimera sig med.</translation>
    </message>
    <message>
        <source>The e-ID is within its time of validity.</source>
        <translation>E-legitimationen är inom sin giltighetstid.</translation>
    </message>
    <message>
        <source>The e-ID was issued by an issuer that is trusted here.</source>
        <translation>E-legitimationen är utfärdad av någon som man litar på här.</translation>
    </message>
    <message>
        <source>The token was signed with the e-ID&apos;s key for this site and challenge.</source>
        <translation>Intyget är undertecknat med e-legitimationens nyckel, för den här e-tjänsten och utmaningen.</translation>
    </message>
    <message>
        <source>The token was not signed with the e-ID&apos;s key for this site and challenge.</source>
        <translation>Intyget är inte undertecknat med e-legitimationens nyckel för den här e-tjänsten och utmaningen.</translation>
    </message>
    <message>
        <source>The token&apos;s algorithm does not fit the e-ID&apos;s key.</source>
        <translation>Intygets algoritm passar inte e-legitimationens nyckel.</translation>
    </message>
    <message>
        <source>Whether the e-ID has been revoked was not checked.</source>
        <translation>Om e-legitimationen är spärrad har inte kontrollerats.</translation>
    </message>
    <message>
        <source>The e-ID has not been revoked.</source>
        <translation>E-legitimationen är inte spärrad.</translation>
    </message>
    <message>
        <source>Nobody could say whether the e-ID has been revoked.</source>
        <translation>Ingen kunde svara på om e-legitimationen är spärrad.</translation>
    </message>
    <message>
        <source>The token cannot be understood.</source>
        <translation>Intyget går inte att förstå.</translation>
    </message>
    <message>
        <source>Not looked at, because an earlier check failed.</source>
        <translation>Inte kontrollerat, eftersom en tidigare kontroll misslyckades.</translation>
    </message>
    <message>
        <source>The certificate is larger than any real one.</source>
        <translation>Certifikatet är större än något riktigt certifikat.</translation>
    </message>
    <message>
        <source>The certificate is not written as certificates must be.</source>
        <translation>Certifikatet är inte skrivet så som certifikat måste vara.</translation>
    </message>
    <message>
        <source>There is something after the end of the certificate.</source>
        <translation>Det finns något efter certifikatets slut.</translation>
    </message>
    <message>
        <source>The certificate cannot be read.</source>
        <translation>Certifikatet kan inte läsas.</translation>
    </message>
    <message>
        <source>The certificate is of a version that does not fit its content.</source>
        <translation>Certifikatets version stämmer inte med innehållet.</translation>
    </message>
    <message>
        <source>The certificate has a number that no issuer may give.</source>
        <translation>Certifikatet har ett nummer som ingen utfärdare får ge.</translation>
    </message>
    <message>
        <source>The certificate says the same thing twice.</source>
        <translation>Certifikatet säger samma sak två gånger.</translation>
    </message>
    <message>
        <source>The certificate has more names than any real one.</source>
        <translation>Certifikatet har fler namn än något riktigt certifikat.</translation>
    </message>
    <message>
        <source>The certificate does not say who issued it.</source>
        <translation>Certifikatet säger inte vem som har utfärdat det.</translation>
    </message>
    <message>
        <source>The certificate ends before it begins.</source>
        <translation>Certifikatet slutar gälla innan det börjar gälla.</translation>
    </message>
    <message>
        <source>The certificate contradicts itself about how it was signed.</source>
        <translation>Certifikatet motsäger sig självt om hur det är underskrivet.</translation>
    </message>
    <message>
        <source>The issuer cannot be checked: no issuer is known here.</source>
        <translation>Utfärdaren kan inte kontrolleras: ingen utfärdare är känd här.</translation>
    </message>
    <message>
        <source>The certificate of one of the issuers cannot be read.</source>
        <translation>Certifikatet för en av utfärdarna kan inte läsas.</translation>
    </message>
    <message>
        <source>One of the issuers has let others issue where it may not.</source>
        <translation>En av utfärdarna har låtit andra utfärda fast den inte får det.</translation>
    </message>
    <message>
        <source>One of the issuers is not allowed to issue certificates for this use.</source>
        <translation>En av utfärdarna får inte utfärda certifikat för den här användningen.</translation>
    </message>
    <message>
        <source>There are too many possible issuers to look through.</source>
        <translation>Det finns för många tänkbara utfärdare att gå igenom.</translation>
    </message>
    <message>
        <source>There are too many rules about names to look through.</source>
        <translation>Det finns för många regler om namn att gå igenom.</translation>
    </message>
    <message>
        <source>An issuer has a rule about names that is not understood here.</source>
        <translation>En utfärdare har en regel om namn som inte förstås här.</translation>
    </message>
    <message>
        <source>The certificate&apos;s terms are not understood here.</source>
        <translation>Certifikatets villkor förstås inte här.</translation>
    </message>
    <message>
        <source>The certificate is not an issuer&apos;s.</source>
        <translation>Certifikatet tillhör ingen utfärdare.</translation>
    </message>
    <message>
        <source>The certificate is not meant for answering whether others are revoked.</source>
        <translation>Certifikatet är inte avsett för att svara på om andra är spärrade.</translation>
    </message>
    <message>
        <source>The issuer is trusted here, but not for this use.</source>
        <translation>Utfärdaren är betrodd här, men inte för den här användningen.</translation>
    </message>
    <message>
        <source>The e-ID is not of a kind that this issuer is trusted for.</source>
        <translation>E-legitimationen är inte av ett slag som utfärdaren är betrodd för.</translation>
    </message>
    <message>
        <source>The e-ID is revoked for the time being.</source>
        <translation>E-legitimationen är spärrad tills vidare.</translation>
    </message>
    <message>
        <source>The certificate of one of the issuers has been revoked.</source>
        <translation>Certifikatet för en av utfärdarna har spärrats.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from the issuer&apos;s, so that it cannot be checked whether the e-ID has been revoked.</source>
        <translation>Datorns klocka går inte som utfärdarens, så det kan inte kontrolleras om e-legitimationen är spärrad.</translation>
    </message>
    <message>
        <source>The issuer&apos;s answer about revocation cannot be understood.</source>
        <translation>Utfärdarens svar om spärr kan inte förstås.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service did not understand the question about revocation.</source>
        <translation>Utfärdarens tjänst förstod inte frågan om spärr.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service for revocation does not work just now.</source>
        <translation>Utfärdarens spärrtjänst fungerar inte just nu.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service for revocation is busy and asks to try again later.</source>
        <translation>Utfärdarens spärrtjänst är upptagen och ber dig försöka igen senare.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service for revocation only answers those who sign their question.</source>
        <translation>Utfärdarens spärrtjänst svarar bara den som skriver under sin fråga.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service for revocation does not answer about this e-ID.</source>
        <translation>Utfärdarens spärrtjänst svarar inte om den här e-legitimationen.</translation>
    </message>
    <message>
        <source>The answer about revocation is not signed.</source>
        <translation>Svaret om spärr är inte underskrivet.</translation>
    </message>
    <message>
        <source>The answer about revocation was changed or is forged.</source>
        <translation>Svaret om spärr har ändrats eller är förfalskat.</translation>
    </message>
    <message>
        <source>The answer about revocation was signed by somebody who may not speak for the issuer.</source>
        <translation>Svaret om spärr är underskrivet av någon som inte får tala för utfärdaren.</translation>
    </message>
    <message>
        <source>The certificate of the service that answers about revocation is not valid now.</source>
        <translation>Spärrtjänstens eget certifikat gäller inte nu.</translation>
    </message>
    <message>
        <source>The certificate of the service that answers about revocation has itself been revoked.</source>
        <translation>Spärrtjänstens eget certifikat är spärrat.</translation>
    </message>
    <message>
        <source>The answer about revocation was signed in a way that is too weak to be relied on.</source>
        <translation>Svaret om spärr är underskrivet på ett sätt som är för svagt för att lita på.</translation>
    </message>
    <message>
        <source>The answer about revocation has a condition that is not understood here.</source>
        <translation>Svaret om spärr har ett villkor som inte förstås här.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service gave several answers to one question.</source>
        <translation>Utfärdarens tjänst gav flera svar på en fråga.</translation>
    </message>
    <message>
        <source>The answer about revocation is about another e-ID.</source>
        <translation>Svaret om spärr gäller en annan e-legitimation.</translation>
    </message>
    <message>
        <source>The answer about revocation is not the answer to this question.</source>
        <translation>Svaret om spärr är inte svaret på den här frågan.</translation>
    </message>
    <message>
        <source>The answer about revocation does not show that it was made for this question.</source>
        <translation>Svaret om spärr visar inte att det gjordes för den här frågan.</translation>
    </message>
    <message>
        <source>The answer about revocation is from a time that is yet to come.</source>
        <translation>Svaret om spärr är från en tid som inte har kommit än.</translation>
    </message>
    <message>
        <source>The answer about revocation is too old.</source>
        <translation>Svaret om spärr är för gammalt.</translation>
    </message>
    <message>
        <source>The answer about revocation contradicts itself about when it was made.</source>
        <translation>Svaret om spärr motsäger sig självt om när det gjordes.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service for revocation does not know this e-ID.</source>
        <translation>Utfärdarens spärrtjänst känner inte till den här e-legitimationen.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs cannot be understood.</source>
        <translation>Spärrlistan kan inte förstås.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs is another issuer&apos;s.</source>
        <translation>Spärrlistan är en annan utfärdares.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs was changed or is forged.</source>
        <translation>Spärrlistan har ändrats eller är förfalskad.</translation>
    </message>
    <message>
        <source>The issuer may not sign lists of revoked e-IDs.</source>
        <translation>Utfärdaren får inte skriva under spärrlistor.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs was signed in a way that is too weak to be relied on.</source>
        <translation>Spärrlistan är underskriven på ett sätt som är för svagt för att lita på.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs has a condition that is not understood here.</source>
        <translation>Spärrlistan har ett villkor som inte förstås här.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs speaks for several issuers, which is not accepted here.</source>
        <translation>Spärrlistan talar för flera utfärdare, vilket inte godtas här.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs has only what changed since another list.</source>
        <translation>Spärrlistan har bara det som har ändrats sedan en annan lista.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs does not cover this e-ID.</source>
        <translation>Spärrlistan omfattar inte den här e-legitimationen.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs is not the one that this e-ID names.</source>
        <translation>Spärrlistan är inte den som e-legitimationen pekar ut.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs is from a time that is yet to come.</source>
        <translation>Spärrlistan är från en tid som inte har kommit än.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs is too old.</source>
        <translation>Spärrlistan är för gammal.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs does not say when the next one comes.</source>
        <translation>Spärrlistan säger inte när nästa kommer.</translation>
    </message>
    <message>
        <source>The network asks for a log-in first, so that the issuer cannot be asked whether the e-ID has been revoked.</source>
        <translation>Nätverket vill att du loggar in först, så utfärdaren kan inte tillfrågas om e-legitimationen är spärrad.</translation>
    </message>
    <message>
        <source>The e-ID names an address for revocation that may not be asked from this computer.</source>
        <translation>E-legitimationen anger en adress för spärr som inte får tillfrågas från den här datorn.</translation>
    </message>
    <message>
        <source>The answer about revocation is larger than any real one.</source>
        <translation>Svaret om spärr är större än något riktigt svar.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service for revocation did not answer in time.</source>
        <translation>Utfärdarens spärrtjänst svarade inte i tid.</translation>
    </message>
    <message>
        <source>The address for revocation answers with something else.</source>
        <translation>Adressen för spärr svarar med något annat.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service for revocation cannot be reached.</source>
        <translation>Utfärdarens spärrtjänst går inte att nå.</translation>
    </message>
    <message>
        <source>Without a network the issuer cannot be asked whether the e-ID has been revoked.</source>
        <translation>Utan nätverk kan utfärdaren inte tillfrågas om e-legitimationen är spärrad.</translation>
    </message>
    <message>
        <source>The e-ID does not say where to ask whether it has been revoked.</source>
        <translation>E-legitimationen säger inte var man kan fråga om den är spärrad.</translation>
    </message>
    <message>
        <source>The e-ID is valid and its issuer is trusted. Whether it has been revoked could not be found out now.</source>
        <translation>E-legitimationen är giltig och utfärdaren betrodd. Det gick inte att ta reda på nu om den är spärrad.</translation>
    </message>
    <message>
        <source>The e-ID is valid: its issuer is trusted and has not revoked it.</source>
        <translation>E-legitimationen är giltig: utfärdaren är betrodd och har inte spärrat den.</translation>
    </message>
</context>
</TS>
