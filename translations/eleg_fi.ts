<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fi_FI" sourcelanguage="en">
<context>
    <name>cards</name>
    <message>
        <source>BankID card</source>
        <translation>BankID-kortti</translation>
    </message>
    <message>
        <source>The module that the bank gives out for its card.</source>
        <translation>Moduuli, jonka pankki antaa korttiaan varten.</translation>
    </message>
    <message>
        <source>National ID card</source>
        <translation>kansallinen henkilökortti</translation>
    </message>
    <message>
        <source>The card&apos;s own module from its maker, or an OpenSC that knows the card.</source>
        <translation>Kortin valmistajan oma moduuli tai OpenSC, joka tuntee kortin.</translation>
    </message>
    <message>
        <source>Swedish e-ID card</source>
        <translation>ruotsalainen e-legitimaatiokortti</translation>
    </message>
    <message>
        <source>Skatteverket ID card</source>
        <translation>Skatteverketin henkilökortti</translation>
    </message>
    <message>
        <source>A card that answers as SetCOS EID version 2.0 or 2.1: OpenSC reads no other of this kind.</source>
        <translation>Kortti, joka vastaa kuten SetCOS EID, versio 2.0 tai 2.1: muita tämän lajin kortteja OpenSC ei lue.</translation>
    </message>
    <message>
        <source>State e-ID card</source>
        <translation>valtion e-legitimaatiokortti</translation>
    </message>
    <message>
        <source>The card is not issued yet: its kind is not known.</source>
        <translation>Korttia ei vielä myönnetä, eikä sen lajia tunneta.</translation>
    </message>
</context>
<context>
    <name>eleg::Consent</name>
    <message>
        <source>Close</source>
        <translation>Sulje</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Peruuta</translation>
    </message>
    <message>
        <source>Use another e-ID</source>
        <translation>Käytä toista e-legitimaatiota</translation>
    </message>
    <message>
        <source>Valid to %1</source>
        <translation>Voimassa %1 asti</translation>
    </message>
    <message>
        <source>Issued by %1</source>
        <translation>Myöntäjä: %1</translation>
    </message>
    <message>
        <source>In reader: %1</source>
        <translation>Lukijassa %1</translation>
    </message>
    <message>
        <source>The same address, written otherwise: %1</source>
        <translation>Sama osoite toisin kirjoitettuna: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds left</source>
        <translation>
            <numerusform>%n sekunti jäljellä</numerusform>
            <numerusform>%n sekuntia jäljellä</numerusform>
        </translation>
    </message>
    <message>
        <source>What you sign is shown by the service. Your card signs its checksum.</source>
        <translation>Palvelu näyttää, mitä allekirjoitat. Korttisi allekirjoittaa sen tarkistussumman.</translation>
    </message>
    <message>
        <source>Show checksum of what is signed</source>
        <translation>Näytä allekirjoitettavan tarkistussumma</translation>
    </message>
    <message>
        <source>Hide checksum of what is signed</source>
        <translation>Piilota allekirjoitettavan tarkistussumma</translation>
    </message>
    <message>
        <source>This e-ID expired on %1.</source>
        <translation>Tämä e-legitimaatio vanheni %1.</translation>
    </message>
    <message>
        <source>This e-ID is not valid until %1.</source>
        <translation>Tämä e-legitimaatio on voimassa vasta %1 alkaen.</translation>
    </message>
    <message>
        <source>This card cannot be used here yet.</source>
        <translation>Tätä korttia ei voi vielä käyttää täällä.</translation>
    </message>
    <message>
        <source>This looks like a %1, which cannot be read here yet.</source>
        <translation>Kortti näyttää olevan %1, eikä sitä voi vielä lukea täällä.</translation>
    </message>
    <message>
        <source>Use another e-ID, or sign in to the service in another way.</source>
        <translation>Käytä toista e-legitimaatiota tai kirjaudu palveluun muulla tavalla.</translation>
    </message>
    <message>
        <source>What is missing: %1</source>
        <translation>Mitä puuttuu: %1</translation>
    </message>
    <message>
        <source>Looking for card readers…</source>
        <translation>Etsitään kortinlukijoita…</translation>
    </message>
    <message>
        <source>No card reader is connected.</source>
        <translation>Kortinlukijaa ei ole liitetty.</translation>
    </message>
    <message>
        <source>Connect a card reader to this computer.</source>
        <translation>Liitä kortinlukija tähän tietokoneeseen.</translation>
    </message>
    <message>
        <source>There is no card in the reader.</source>
        <translation>Lukijassa ei ole korttia.</translation>
    </message>
    <message>
        <source>Insert your e-ID card, chip first.</source>
        <translation>Aseta e-legitimaatiokorttisi lukijaan siru edellä.</translation>
    </message>
    <message>
        <source>The card is being read…</source>
        <translation>Korttia luetaan…</translation>
    </message>
    <message>
        <source>Leave the card in the reader.</source>
        <translation>Jätä kortti lukijaan.</translation>
    </message>
    <message>
        <source>The card does not answer.</source>
        <translation>Kortti ei vastaa.</translation>
    </message>
    <message>
        <source>Take the card out, turn it so that the chip goes in first, and insert it again.</source>
        <translation>Ota kortti pois, käännä se niin että siru menee ensin sisään, ja aseta se uudelleen.</translation>
    </message>
    <message>
        <source>This is not a card that Eleg knows.</source>
        <translation>Eleg ei tunne tätä korttia.</translation>
    </message>
    <message>
        <source>Insert your e-ID card instead.</source>
        <translation>Aseta sen sijaan e-legitimaatiokorttisi.</translation>
    </message>
    <message>
        <source>The card has no e-ID to identify with.</source>
        <translation>Kortilla ei ole e-legitimaatiota, jolla voi tunnistautua.</translation>
    </message>
    <message>
        <source>The card has no e-ID to sign with.</source>
        <translation>Kortilla ei ole e-legitimaatiota, jolla voi allekirjoittaa.</translation>
    </message>
    <message>
        <source>Insert another e-ID card.</source>
        <translation>Aseta toinen e-legitimaatiokortti.</translation>
    </message>
    <message>
        <source>This is not the e-ID that the service asks for.</source>
        <translation>Tämä ei ole se e-legitimaatio, jota palvelu pyytää.</translation>
    </message>
    <message>
        <source>Insert the card that you chose for this signature.</source>
        <translation>Aseta kortti, jonka valitsit tätä allekirjoitusta varten.</translation>
    </message>
    <message>
        <source>Order a new e-ID from the issuer, or use another one.</source>
        <translation>Tilaa uusi e-legitimaatio myöntäjältä tai käytä toista.</translation>
    </message>
    <message>
        <source>Check the computer&apos;s date, or use another e-ID until then.</source>
        <translation>Tarkista tietokoneen päivämäärä tai käytä siihen asti toista e-legitimaatiota.</translation>
    </message>
    <message>
        <source>The PIN of this e-ID is blocked after too many wrong tries.</source>
        <translation>Tämän e-legitimaation pin-koodi on lukittu liian monen väärän yrityksen jälkeen.</translation>
    </message>
    <message>
        <source>Unblock it with the PUK that came with the card, or contact the issuer.</source>
        <translation>Avaa lukitus kortin mukana tulleella puk-koodilla tai ota yhteyttä myöntäjään.</translation>
    </message>
    <message>
        <source>No PIN has been chosen for this e-ID yet.</source>
        <translation>Tälle e-legitimaatiolle ei ole vielä valittu pin-koodia.</translation>
    </message>
    <message>
        <source>Choose one first, with the PUK from the letter that came with the card.</source>
        <translation>Valitse se ensin puk-koodilla, joka on kortin mukana tulleessa kirjeessä.</translation>
    </message>
    <message>
        <source>The card has been taken out.</source>
        <translation>Kortti on otettu pois.</translation>
    </message>
    <message>
        <source>Insert the same card again to go on.</source>
        <translation>Jatka asettamalla sama kortti uudelleen.</translation>
    </message>
    <message>
        <source>The card reader has been disconnected.</source>
        <translation>Kortinlukija on irrotettu.</translation>
    </message>
    <message>
        <source>Connect it again to go on.</source>
        <translation>Jatka liittämällä se uudelleen.</translation>
    </message>
    <message>
        <source>Choose an e-ID</source>
        <translation>Valitse e-legitimaatio</translation>
    </message>
    <message>
        <source>Which e-ID do you want to use?</source>
        <translation>Mitä e-legitimaatiota haluat käyttää?</translation>
    </message>
    <message>
        <source>You enter the PIN on the card reader.</source>
        <translation>Syötät pin-koodin kortinlukijalla.</translation>
    </message>
    <message>
        <source>Press “%1”, then enter the PIN on the reader’s keys.</source>
        <translation>Paina ”%1” ja syötä sitten pin-koodi lukijan näppäimillä.</translation>
    </message>
    <message>
        <source>Enter the PIN on the card reader now.</source>
        <translation>Syötä pin-koodi nyt kortinlukijalla.</translation>
    </message>
    <message>
        <source>Finish with the reader’s green key.</source>
        <translation>Päätä lukijan vihreällä näppäimellä.</translation>
    </message>
    <message>
        <source>The service gets your certificate, with your name and personnummer.</source>
        <translation>Palvelu saa varmenteesi, jossa on nimesi ja henkilötunnuksesi.</translation>
    </message>
    <message>
        <source>Nothing is signed yet, and no PIN is needed.</source>
        <translation>Mitään ei vielä allekirjoiteta, eikä pin-koodia tarvita.</translation>
    </message>
    <message>
        <source>The card is signing…</source>
        <translation>Kortti allekirjoittaa…</translation>
    </message>
    <message>
        <source>The card is working…</source>
        <translation>Kortti työskentelee…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Peruutetaan…</translation>
    </message>
    <message>
        <source>Identify yourself to</source>
        <translation>Tunnistaudu palveluun</translation>
    </message>
    <message>
        <source>Sign a text or document for</source>
        <translation>Allekirjoita teksti tai asiakirja palvelussa</translation>
    </message>
    <message>
        <source>Choose an e-ID to sign with for</source>
        <translation>Valitse e-legitimaatio allekirjoitusta varten palvelussa</translation>
    </message>
    <message>
        <source>Identify</source>
        <translation>Tunnistaudu</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Allekirjoita</translation>
    </message>
    <message>
        <source>Hand over certificate</source>
        <translation>Anna varmenne</translation>
    </message>
    <message>
        <source>PIN for signing</source>
        <translation>Allekirjoituksen pin-koodi</translation>
    </message>
    <message>
        <source>PIN for identification</source>
        <translation>Tunnistautumisen pin-koodi</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left.</source>
        <translation>
            <numerusform>%n yritys jäljellä.</numerusform>
            <numerusform>%n yritystä jäljellä.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the last try: one more wrong PIN blocks it.</source>
        <translation>Tämä on viimeinen yritys: vielä yksi väärä pin-koodi lukitsee sen.</translation>
    </message>
    <message>
        <source>Wrong PIN.</source>
        <translation>Väärä pin-koodi.</translation>
    </message>
    <message>
        <source>Enter your PIN first.</source>
        <translation>Syötä ensin pin-koodisi.</translation>
    </message>
    <message numerus="yes">
        <source>The PIN has %n digits.</source>
        <translation>
            <numerusform>Pin-koodissa on %n numero.</numerusform>
            <numerusform>Pin-koodissa on %n numeroa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The PIN has at least %n digits.</source>
        <translation>
            <numerusform>Pin-koodissa on vähintään %n numero.</numerusform>
            <numerusform>Pin-koodissa on vähintään %n numeroa.</numerusform>
        </translation>
    </message>
    <message>
        <source>The PIN consists of digits only.</source>
        <translation>Pin-koodissa on vain numeroita.</translation>
    </message>
    <message>
        <source>The PIN was not entered. You can try again.</source>
        <translation>Pin-koodia ei syötetty. Voit yrittää uudelleen.</translation>
    </message>
    <message>
        <source>The time to enter the PIN ran out. You can try again.</source>
        <translation>Pin-koodin syöttöaika loppui. Voit yrittää uudelleen.</translation>
    </message>
    <message>
        <source>The card was taken out too early. Nothing has been sent.</source>
        <translation>Kortti otettiin pois liian aikaisin. Mitään ei ole lähetetty.</translation>
    </message>
    <message>
        <source>Another card is in the reader now. Nothing has been sent.</source>
        <translation>Lukijassa on nyt toinen kortti. Mitään ei ole lähetetty.</translation>
    </message>
    <message>
        <source>Has expired</source>
        <translation>Vanhentunut</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>Ei vielä voimassa</translation>
    </message>
    <message>
        <source>PIN blocked</source>
        <translation>Pin-koodi lukittu</translation>
    </message>
    <message>
        <source>PIN not chosen yet</source>
        <translation>Pin-koodia ei ole valittu</translation>
    </message>
    <message>
        <source>The address has unusual letters that can be mistaken for others. Read it closely.</source>
        <translation>Osoitteessa on harvinaisia kirjaimia, jotka voi sekoittaa muihin. Lue se tarkasti.</translation>
    </message>
    <message>
        <source>The address is written in another alphabet. Read it closely.</source>
        <translation>Osoite on kirjoitettu toisilla aakkosilla. Lue se tarkasti.</translation>
    </message>
    <message>
        <source>The address mixes letters of several alphabets: it may imitate another one.</source>
        <translation>Osoitteessa on sekaisin useiden aakkosten kirjaimia: se voi jäljitellä toista osoitetta.</translation>
    </message>
    <message>
        <source>The address has a part that cannot be shown as text.</source>
        <translation>Osoitteessa on osa, jota ei voi näyttää tekstinä.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yritä uudelleen</translation>
    </message>
    <message>
        <source>TEST: not a real e-ID</source>
        <translation>TESTI: ei oikea e-legitimaatio</translation>
    </message>
    <message>
        <source>Checking that the e-ID has not been revoked…</source>
        <translation>Tarkistetaan, ettei e-legitimaatiota ole suljettu…</translation>
    </message>
    <message>
        <source>Is revoked</source>
        <translation>Suljettu</translation>
    </message>
    <message>
        <source>Cannot be checked</source>
        <translation>Ei voi tarkistaa</translation>
    </message>
    <message>
        <source>Renew it with %1. %2</source>
        <translation>%1 uusii sen. %2</translation>
    </message>
    <message>
        <source>Ask %1, telephone %2, or use another e-ID.</source>
        <translation>Kysy asiasta: %1, puhelin %2, tai käytä toista e-legitimaatiota.</translation>
    </message>
    <message>
        <source>Ask %1, or use another e-ID.</source>
        <translation>Kysy asiasta: %1, tai käytä toista e-legitimaatiota.</translation>
    </message>
    <message>
        <source>Ask the issuer, or use another e-ID.</source>
        <translation>Kysy asiasta myöntäjältä tai käytä toista e-legitimaatiota.</translation>
    </message>
    <message>
        <source>The reason: somebody else may have its key.</source>
        <translation>Syy: joku muu on voinut saada sen avaimen.</translation>
    </message>
    <message>
        <source>The reason: what it says about you has changed.</source>
        <translation>Syy: sen tiedot ovat muuttuneet.</translation>
    </message>
    <message>
        <source>The reason: a newer one has replaced it.</source>
        <translation>Syy: uudempi on korvannut sen.</translation>
    </message>
    <message>
        <source>The reason: it is no longer in use.</source>
        <translation>Syy: se ei ole enää käytössä.</translation>
    </message>
    <message>
        <source>The reason: the right to use it was withdrawn.</source>
        <translation>Syy: oikeus käyttää sitä on peruttu.</translation>
    </message>
    <message numerus="yes">
        <source>The clock is %n days ahead.</source>
        <translation>
            <numerusform>Kello on %n vuorokauden edellä.</numerusform>
            <numerusform>Kello on %n vuorokautta edellä.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock is %n days behind.</source>
        <translation>
            <numerusform>Kello on %n vuorokauden jäljessä.</numerusform>
            <numerusform>Kello on %n vuorokautta jäljessä.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock is %n hours ahead.</source>
        <translation>
            <numerusform>Kello on %n tunnin edellä.</numerusform>
            <numerusform>Kello on %n tuntia edellä.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock is %n hours behind.</source>
        <translation>
            <numerusform>Kello on %n tunnin jäljessä.</numerusform>
            <numerusform>Kello on %n tuntia jäljessä.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock is %n minutes ahead.</source>
        <translation>
            <numerusform>Kello on %n minuutin edellä.</numerusform>
            <numerusform>Kello on %n minuuttia edellä.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock is %n minutes behind.</source>
        <translation>
            <numerusform>Kello on %n minuutin jäljessä.</numerusform>
            <numerusform>Kello on %n minuuttia jäljessä.</numerusform>
        </translation>
    </message>
    <message>
        <source>This e-ID has been revoked.</source>
        <translation>Tämä e-legitimaatio on suljettu.</translation>
    </message>
    <message>
        <source>This e-ID has been suspended since %1.</source>
        <translation>Tämä e-legitimaatio on ollut tilapäisesti suljettuna %1 alkaen.</translation>
    </message>
    <message>
        <source>This e-ID was revoked on %1.</source>
        <translation>Tämä e-legitimaatio suljettiin %1.</translation>
    </message>
    <message>
        <source>This e-ID cannot be checked now.</source>
        <translation>Tätä e-legitimaatiota ei voi nyt tarkistaa.</translation>
    </message>
    <message>
        <source>The computer&apos;s owner only allows e-IDs that can be checked. Try again, or ask the owner.</source>
        <translation>Tietokoneen omistaja sallii vain e-legitimaatiot, jotka voi tarkistaa. Yritä uudelleen tai kysy omistajalta.</translation>
    </message>
    <message>
        <source>The computer&apos;s owner only allows e-IDs that can be checked. Ask the owner, or use another e-ID.</source>
        <translation>Tietokoneen omistaja sallii vain e-legitimaatiot, jotka voi tarkistaa. Kysy omistajalta tai käytä toista.</translation>
    </message>
    <message>
        <source>The issuer cannot be checked on this computer. That is usual, and you can go on.</source>
        <translation>Myöntäjää ei voi tarkistaa tällä tietokoneella. Se on tavallista, ja voit jatkaa.</translation>
    </message>
    <message>
        <source>You can go on all the same.</source>
        <translation>Voit silti jatkaa.</translation>
    </message>
    <message>
        <source>TEST: this is not a real e-ID.</source>
        <translation>TESTI: tämä ei ole oikea e-legitimaatio.</translation>
    </message>
    <message>
        <source>TEST: this computer accepts e-IDs that are not real.</source>
        <translation>TESTI: tämä tietokone hyväksyy e-legitimaatioita, jotka eivät ole oikeita.</translation>
    </message>
</context>
<context>
    <name>eleg::Window</name>
    <message>
        <source>Certificates</source>
        <translation>Varmenteet</translation>
    </message>
    <message>
        <source>Back to my e-IDs</source>
        <translation>Takaisin e-legitimaatioihini</translation>
    </message>
    <message>
        <source>The e-ID of %1 has these certificates. You rarely need to look at them.</source>
        <translation>Henkilön %1 e-legitimaatiossa on nämä varmenteet. Niitä tarvitsee harvoin katsoa.</translation>
    </message>
    <message>
        <source>Chain of issuers</source>
        <translation>Myöntäjien ketju</translation>
    </message>
    <message>
        <source>No issuing certificate was found</source>
        <translation>Myöntäjän varmennetta ei löytynyt</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Kopioi tekstinä</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Tallenna tiedostoon…</translation>
    </message>
    <message>
        <source>Copied, with the whole personnummer.</source>
        <translation>Kopioitu, koko henkilötunnus mukana.</translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation>Tallenna varmenne</translation>
    </message>
    <message>
        <source>PEM text (*.pem)</source>
        <translation>PEM-teksti (*.pem)</translation>
    </message>
    <message>
        <source>DER (*.der)</source>
        <translation>DER (*.der)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Tallennettu: %1</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>Tiedostoa ei voitu kirjoittaa: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n bits</source>
        <translation>
            <numerusform>%n bitti</numerusform>
            <numerusform>%n bittiä</numerusform>
        </translation>
    </message>
    <message>
        <source>Elliptic curve, %1</source>
        <translation>Elliptinen käyrä, %1</translation>
    </message>
    <message>
        <source>Of another kind</source>
        <translation>Muunlainen</translation>
    </message>
    <message>
        <source>prove who you are</source>
        <translation>osoittaa kuka olet</translation>
    </message>
    <message>
        <source>sign texts and documents</source>
        <translation>allekirjoittaa tekstejä ja asiakirjoja</translation>
    </message>
    <message>
        <source>Not in the certificate</source>
        <translation>Ei varmenteessa</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Ei tarkistettu</translation>
    </message>
    <message>
        <source>Whether the issuer has blocked the e-ID has not been checked.</source>
        <translation>Onko myöntäjä sulkenut e-legitimaation, ei ole tarkistettu.</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Haltija</translation>
    </message>
    <message>
        <source>Personnummer</source>
        <translation>Henkilötunnus</translation>
    </message>
    <message>
        <source>Used to</source>
        <translation>Käyttötarkoitus</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Myöntäjä</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Voimassa alkaen</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Voimassa asti</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Tarkistus</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Avain</translation>
    </message>
    <message>
        <source>Issued under the rules</source>
        <translation>Myönnetty sääntöjen mukaan</translation>
    </message>
    <message>
        <source>Limited to</source>
        <translation>Rajoitettu käyttöön</translation>
    </message>
    <message>
        <source>Where its validity can be asked</source>
        <translation>Mistä voimassaolon voi kysyä</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Sarjanumero</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Sormenjälki (SHA-256)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Näytä</translation>
    </message>
    <message>
        <source>Show the personnummer</source>
        <translation>Näytä henkilötunnus</translation>
    </message>
    <message>
        <source>Shown while you hold the button or the space bar down.</source>
        <translation>Näytetään niin kauan kuin pidät painiketta tai välilyöntiä painettuna.</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Kortinlukija</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Varmenteet</translation>
    </message>
    <message>
        <source>It looks like: %1</source>
        <translation>Se näyttää olevan: %1</translation>
    </message>
    <message>
        <source>The card’s first answer, for a supporter: %1</source>
        <translation>Kortin ensimmäinen vastaus auttajaasi varten: %1</translation>
    </message>
    <message>
        <source>My e-IDs</source>
        <translation>Omat e-legitimaatiot</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The card can be read, and its time has not run out.</source>
        <translation>Kortti on luettavissa, eikä sen voimassaolo ole päättynyt.</translation>
    </message>
    <message>
        <source>Eleg cannot check the issuer, nor whether the e-ID has been blocked.</source>
        <translation>Eleg ei voi tarkistaa myöntäjää eikä sitä, onko e-legitimaatio suljettu.</translation>
    </message>
    <message>
        <source>It is the PIN for signing.</source>
        <translation>Kyse on allekirjoituksen pin-koodista.</translation>
    </message>
    <message>
        <source>It is the PIN for identification.</source>
        <translation>Kyse on tunnistautumisen pin-koodista.</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Toimii</translation>
    </message>
    <message>
        <source>The card answers, and the issuer says that the e-ID is valid.</source>
        <translation>Kortti vastaa, ja myöntäjän mukaan e-legitimaatio on voimassa.</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Vanhenee pian</translation>
    </message>
    <message>
        <source>Order a new one in good time: it ends on %1.</source>
        <translation>Tilaa uusi hyvissä ajoin: sen voimassaolo päättyy %1.</translation>
    </message>
    <message>
        <source>Has expired</source>
        <translation>Vanhentunut</translation>
    </message>
    <message>
        <source>It cannot be used any more. Order a new one.</source>
        <translation>Sitä ei voi enää käyttää. Tilaa uusi.</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>Ei vielä voimassa</translation>
    </message>
    <message>
        <source>It can be used from %1. Is this computer’s date right?</source>
        <translation>Sitä voi käyttää %1 alkaen. Onko tietokoneen päivämäärä oikein?</translation>
    </message>
    <message>
        <source>Blocked by the issuer</source>
        <translation>Suljettu</translation>
    </message>
    <message>
        <source>It cannot be used any more. Ask the issuer why, and order a new one.</source>
        <translation>Sitä ei voi enää käyttää. Kysy syytä myöntäjältä ja tilaa uusi.</translation>
    </message>
    <message>
        <source>Cannot be checked</source>
        <translation>Ei voi tarkistaa</translation>
    </message>
    <message>
        <source>PIN blocked</source>
        <translation>Pin-koodi lukittu</translation>
    </message>
    <message>
        <source>Too many wrong tries. Unblock it with the PUK that came with the card.</source>
        <translation>Liian monta väärää yritystä. Avaa lukitus kortin mukana tulleella puk-koodilla.</translation>
    </message>
    <message>
        <source>PIN not chosen yet</source>
        <translation>Pin-koodia ei ole valittu</translation>
    </message>
    <message>
        <source>Choose one with the PUK from the letter that came with the card.</source>
        <translation>Valitse se puk-koodilla, joka on kortin mukana tulleessa kirjeessä.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Kokeile sitä</translation>
    </message>
    <message>
        <source>How to renew it</source>
        <translation>Näin uusit sen</translation>
    </message>
    <message>
        <source>Unblock the PIN</source>
        <translation>Avaa pin-koodin lukitus</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>Valitse pin-koodi</translation>
    </message>
    <message>
        <source>Get help</source>
        <translation>Hae apua</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n päivä sitten</numerusform>
            <numerusform>%n päivää sitten</numerusform>
        </translation>
    </message>
    <message>
        <source>ends today</source>
        <translation>päättyy tänään</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n päivä jäljellä</numerusform>
            <numerusform>%n päivää jäljellä</numerusform>
        </translation>
    </message>
    <message>
        <source>No name in the certificate</source>
        <translation>Varmenteessa ei ole nimeä</translation>
    </message>
    <message>
        <source>Unknown kind of card</source>
        <translation>Tuntematon korttilaji</translation>
    </message>
    <message>
        <source>Valid to %1</source>
        <translation>Voimassa %1 asti</translation>
    </message>
    <message>
        <source>In the reader %1</source>
        <translation>Lukijassa %1</translation>
    </message>
    <message>
        <source>A card reader is connected, but this computer cannot use it yet.</source>
        <translation>Kortinlukija on liitetty, mutta tietokone ei voi vielä käyttää sitä.</translation>
    </message>
    <message>
        <source>Install the package libccid, or the driver of the reader’s maker. Then connect the reader again.</source>
        <translation>Asenna paketti libccid tai lukijan valmistajan ajuri. Liitä lukija sitten uudelleen.</translation>
    </message>
    <message>
        <source>There is no e-ID on the card in the reader.</source>
        <translation>Lukijassa olevalla kortilla ei ole e-legitimaatiota.</translation>
    </message>
    <message>
        <source>Insert your e-ID card instead.</source>
        <translation>Aseta sen sijaan e-legitimaatiokorttisi.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n e-IDs are in the card readers.</source>
        <translation>
            <numerusform>Kortinlukijoissa on %n e-legitimaatio.</numerusform>
            <numerusform>Kortinlukijoissa on %n e-legitimaatiota.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Allekirjoitus</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>Tunnistautuminen</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Kuten tietokone</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Vaalea</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tumma</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Suuri kontrasti</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Asetukset</translation>
    </message>
    <message>
        <source>What you change here counts at once.</source>
        <translation>Muutokset tulevat heti voimaan.</translation>
    </message>
    <message>
        <source>Your settings file %1 cannot be used and is left as it is. Eleg uses its own settings until you change one.</source>
        <translation>Asetustiedostoasi %1 ei voi käyttää, ja se jätetään ennalleen. Eleg käyttää omia asetuksiaan, kunnes muutat jotain.</translation>
    </message>
    <message>
        <source>Your settings could not be saved: they count until you close Eleg.</source>
        <translation>Asetuksia ei voitu tallentaa: ne ovat voimassa, kunnes suljet Elegin.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Kieli</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Ulkoasu</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Suurempi teksti</translation>
    </message>
    <message>
        <source>Card readers</source>
        <translation>Kortinlukijat</translation>
    </message>
    <message>
        <source>No card reader is connected.</source>
        <translation>Kortinlukijaa ei ole liitetty.</translation>
    </message>
    <message>
        <source>What Eleg remembers</source>
        <translation>Mitä Eleg muistaa</translation>
    </message>
    <message>
        <source>Remember cards that were read</source>
        <translation>Muista luetut kortit</translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation>Unohda kaikki</translation>
    </message>
    <message>
        <source>What was remembered of cards has been deleted from this computer.</source>
        <translation>Korteista muistettu on poistettu tästä tietokoneesta.</translation>
    </message>
    <message>
        <source>Something could not be deleted.</source>
        <translation>Jotain ei voitu poistaa.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sivut</translation>
    </message>
    <message>
        <source>Renew it</source>
        <translation>Uusi se</translation>
    </message>
    <message>
        <source>Block it, when it is lost</source>
        <translation>Sulje se, jos se on kadonnut</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Kysymykset</translation>
    </message>
    <message>
        <source>Looked up on %1.</source>
        <translation>Tarkistettu %1.</translation>
    </message>
    <message>
        <source>Not looked up since.</source>
        <translation>Ei tarkistettu sen jälkeen.</translation>
    </message>
    <message>
        <source>Unsure:</source>
        <translation>Epävarmaa:</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Apua</translation>
    </message>
    <message>
        <source>The issuer renews, blocks and answers for an e-ID; Eleg cannot.</source>
        <translation>Myöntäjä uusii ja sulkee e-legitimaation ja vastaa siitä. Eleg ei voi tehdä sitä.</translation>
    </message>
    <message>
        <source>Is a card lost, or does somebody else know your code?</source>
        <translation>Onko kortti kadonnut tai tietääkö joku muu koodisi?</translation>
    </message>
    <message>
        <source>Block the e-ID at once with its issuer. Then nobody can use it, and you can order a new one.</source>
        <translation>Sulje e-legitimaatio heti sen myöntäjällä. Silloin kukaan ei voi käyttää sitä, ja voit tilata uuden.</translation>
    </message>
    <message>
        <source>Can you not sign in?</source>
        <translation>Etkö pääse kirjautumaan?</translation>
    </message>
    <message>
        <source>First look under My e-IDs whether its time has run out. If not, try it under Try my e-ID. If that goes well, ask the e-service; if not, ask the issuer.</source>
        <translation>Katso ensin kohdasta Omat e-legitimaatiot, onko voimassaolo päättynyt. Jos ei ole, kokeile sitä kohdassa Kokeile. Jos se onnistuu, kysy palvelusta; muuten kysy myöntäjältä.</translation>
    </message>
    <message>
        <source>An e-ID is personal</source>
        <translation>E-legitimaatio on henkilökohtainen</translation>
    </message>
    <message>
        <source>Each in a family has their own, and several can be used on one computer. Never lend yours, and tell nobody your codes: not the bank, not the police, not Eleg.</source>
        <translation>Jokaisella perheenjäsenellä on omansa, ja samalla tietokoneella voi käyttää useita. Älä koskaan lainaa omaasi, äläkä kerro koodejasi kenellekään: et pankille, et poliisille etkä Elegille.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tila</translation>
    </message>
    <message>
        <source>How to reach this issuer is not known to Eleg. Look at the letter that came with the card, or at the back of the card.</source>
        <translation>Eleg ei tiedä, miten tähän myöntäjään saa yhteyden. Katso kortin mukana tullutta kirjettä tai kortin kääntöpuolta.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Not known to Eleg</source>
        <translation>Eleg ei tiedä</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Peruuta</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Uusi pin-koodi</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>Uusi pin-koodi uudelleen</translation>
    </message>
    <message>
        <source>Not alike, not in a row, and not from your personnummer or birthday.</source>
        <translation>Ei samoja, ei peräkkäisiä eikä henkilötunnuksestasi tai syntymäpäivästäsi.</translation>
    </message>
    <message>
        <source>You enter the codes on the card reader’s own keys. Have them ready, then press the button below.</source>
        <translation>Syötät koodit kortinlukijan omilla näppäimillä. Ota ne esiin ja paina sitten alla olevaa painiketta.</translation>
    </message>
    <message>
        <source>The new PIN is too short.</source>
        <translation>Uusi pin-koodi on liian lyhyt.</translation>
    </message>
    <message>
        <source>Enter the same new PIN once more.</source>
        <translation>Syötä sama uusi pin-koodi uudelleen.</translation>
    </message>
    <message>
        <source>PIN codes</source>
        <translation>Pin-koodit</translation>
    </message>
    <message>
        <source>Your codes are only on the card. Eleg keeps none of them.</source>
        <translation>Koodisi ovat vain kortilla. Eleg ei tallenna niitä.</translation>
    </message>
    <message>
        <source>The card is being asked…</source>
        <translation>Kortilta kysytään…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Valmis</translation>
    </message>
    <message>
        <source>This is the last try. One more wrong PIN blocks it, and then you need the PUK.</source>
        <translation>Tämä on viimeinen yritys. Vielä yksi väärä pin-koodi lukitsee sen, ja silloin tarvitset puk-koodin.</translation>
    </message>
    <message>
        <source>This is the last try. One more wrong PUK, and the card can never be unblocked: you would have to order a new one.</source>
        <translation>Tämä on viimeinen yritys. Vielä yksi väärä puk-koodi, eikä kortin lukitusta voi enää koskaan avata: sinun olisi tilattava uusi.</translation>
    </message>
    <message>
        <source>Your PIN is changed.</source>
        <translation>Pin-koodisi on vaihdettu.</translation>
    </message>
    <message>
        <source>Your PIN is unblocked and new.</source>
        <translation>Pin-koodisi lukitus on avattu, ja koodi on uusi.</translation>
    </message>
    <message>
        <source>Your PIN is chosen.</source>
        <translation>Pin-koodisi on valittu.</translation>
    </message>
    <message>
        <source>The new code counts from now on. Do not write it down.</source>
        <translation>Uusi koodi on voimassa tästä lähtien. Älä kirjoita sitä muistiin.</translation>
    </message>
    <message>
        <source>The old code still counts.</source>
        <translation>Vanha koodi on edelleen voimassa.</translation>
    </message>
    <message>
        <source>The PIN is as it was before.</source>
        <translation>Pin-koodi on ennallaan.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Mitään ei muutettu.</translation>
    </message>
    <message>
        <source>PIN for identification</source>
        <translation>Tunnistautumisen pin-koodi</translation>
    </message>
    <message>
        <source>PIN for signing</source>
        <translation>Allekirjoituksen pin-koodi</translation>
    </message>
    <message>
        <source>PIN for identification and signing</source>
        <translation>Tunnistautumisen ja allekirjoituksen pin-koodi</translation>
    </message>
    <message>
        <source>Blocked for good</source>
        <translation>Lukittu pysyvästi</translation>
    </message>
    <message>
        <source>The PUK is blocked too, so the card cannot be used any more. Order a new one: see Help.</source>
        <translation>Myös puk-koodi on lukittu, joten korttia ei voi enää käyttää. Tilaa uusi: katso Apua.</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Ei vielä valittu</translation>
    </message>
    <message>
        <source>You choose it with the PUK from the letter.</source>
        <translation>Valitset sen kirjeessä olevalla puk-koodilla.</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Lukittu</translation>
    </message>
    <message>
        <source>Too many wrong tries. The PUK from the letter unblocks it.</source>
        <translation>Liian monta väärää yritystä. Kirjeen puk-koodi avaa lukituksen.</translation>
    </message>
    <message>
        <source>One try left</source>
        <translation>Yksi yritys jäljellä</translation>
    </message>
    <message>
        <source>One more wrong PIN blocks it.</source>
        <translation>Vielä yksi väärä pin-koodi lukitsee sen.</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left.</source>
        <translation>
            <numerusform>%n yritys jäljellä.</numerusform>
            <numerusform>%n yritystä jäljellä.</numerusform>
        </translation>
    </message>
    <message>
        <source>The card does not tell how many tries are left.</source>
        <translation>Kortti ei kerro, montako yritystä on jäljellä.</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>Vaihda pin-koodi</translation>
    </message>
    <message>
        <source>Unblock with the PUK</source>
        <translation>Avaa puk-koodilla</translation>
    </message>
    <message>
        <source>Choose PIN</source>
        <translation>Valitse pin-koodi</translation>
    </message>
    <message>
        <source>The PIN you have now</source>
        <translation>Nykyinen pin-koodisi</translation>
    </message>
    <message>
        <source>PUK, from the letter</source>
        <translation>Puk-koodi kirjeestä</translation>
    </message>
    <message numerus="yes">
        <source>%n digits.</source>
        <translation>
            <numerusform>%n numero.</numerusform>
            <numerusform>%n numeroa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n digits.</source>
        <translation>
            <numerusform>Vähintään %n numero.</numerusform>
            <numerusform>Vähintään %n numeroa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n digits.</source>
        <translation>
            <numerusform>%1–%n numero.</numerusform>
            <numerusform>%1–%n numeroa.</numerusform>
        </translation>
    </message>
    <message>
        <source>The card is working…</source>
        <translation>Kortti työskentelee…</translation>
    </message>
    <message>
        <source>Leave the card in the reader.</source>
        <translation>Jätä kortti lukijaan.</translation>
    </message>
    <message>
        <source>Follow the card reader’s display now.</source>
        <translation>Seuraa nyt kortinlukijan näyttöä.</translation>
    </message>
    <message>
        <source>Enter the PIN you have now, then the new one, and the new one again. Press the green key after each.</source>
        <translation>Syötä nykyinen pin-koodisi, sitten uusi ja uusi vielä kerran. Paina vihreää näppäintä jokaisen jälkeen.</translation>
    </message>
    <message>
        <source>Enter the PUK, then the new PIN, and the new PIN again. Press the green key after each.</source>
        <translation>Syötä puk-koodi, sitten uusi pin-koodi ja uusi vielä kerran. Paina vihreää näppäintä jokaisen jälkeen.</translation>
    </message>
    <message>
        <source>The card was taken out before it had answered.</source>
        <translation>Kortti otettiin pois ennen kuin se ehti vastata.</translation>
    </message>
    <message>
        <source>Put the same card in again: then Eleg asks it which code counts.</source>
        <translation>Aseta sama kortti uudelleen, niin Eleg kysyy siltä, mikä koodi on voimassa.</translation>
    </message>
    <message>
        <source>It is not certain which code counts now.</source>
        <translation>Ei ole varmaa, mikä koodi nyt on voimassa.</translation>
    </message>
    <message>
        <source>Try the new code first, and the old one if it is wrong.</source>
        <translation>Kokeile ensin uutta koodia, ja vanhaa, jos se on väärä.</translation>
    </message>
    <message>
        <source>The card took the PIN and signed a random number</source>
        <translation>Kortti otti pin-koodin vastaan ja allekirjoitti satunnaisluvun</translation>
    </message>
    <message>
        <source>The answer was made as an e-service gets it</source>
        <translation>Vastaus tehtiin sellaisena kuin palvelu sen saa</translation>
    </message>
    <message>
        <source>The signature fits your certificate</source>
        <translation>Allekirjoitus sopii varmenteeseesi</translation>
    </message>
    <message>
        <source>The certificate was checked</source>
        <translation>Varmenne tarkistettiin</translation>
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
        <translation>Hyvä</translation>
    </message>
    <message>
        <source>Could not be checked</source>
        <translation>Ei voitu tarkistaa</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Väärin</translation>
    </message>
    <message>
        <source>Your e-ID works</source>
        <translation>E-legitimaatiosi toimii</translation>
    </message>
    <message>
        <source>You can use it to identify yourself.</source>
        <translation>Voit tunnistautua sillä.</translation>
    </message>
    <message>
        <source>The card and the PIN work</source>
        <translation>Kortti ja pin-koodi toimivat</translation>
    </message>
    <message>
        <source>But not everything about the certificate could be checked here.</source>
        <translation>Kaikkea varmenteesta ei kuitenkaan voitu tarkistaa täällä.</translation>
    </message>
    <message>
        <source>The trial went wrong</source>
        <translation>Kokeilu epäonnistui</translation>
    </message>
    <message>
        <source>Try again. If it happens again, contact the issuer.</source>
        <translation>Yritä uudelleen. Jos se toistuu, ota yhteyttä myöntäjään.</translation>
    </message>
    <message>
        <source>Try my e-ID</source>
        <translation>Kokeile e-legitimaatiotani</translation>
    </message>
    <message>
        <source>Use another e-ID</source>
        <translation>Käytä toista e-legitimaatiota</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yritä uudelleen</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Mitä kokeiltiin</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Kokeile</translation>
    </message>
    <message>
        <source>Ready to use</source>
        <translation>Käyttövalmis</translation>
    </message>
    <message>
        <source>There is no such module.</source>
        <translation>Tällaista moduulia ei ole.</translation>
    </message>
    <message>
        <source>OpenSC, which comes with this computer</source>
        <translation>OpenSC, joka on tietokoneessa</translation>
    </message>
    <message>
        <source>Choose a module</source>
        <translation>Valitse moduuli</translation>
    </message>
    <message>
        <source>Modules (*.so)</source>
        <translation>Moduulit (*.so)</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Käynnistys</translation>
    </message>
    <message>
        <source>Start Eleg when you sign in to this computer</source>
        <translation>Käynnistä Eleg, kun kirjaudut tietokoneelle</translation>
    </message>
    <message>
        <source>Eleg then waits in the background, and tells you when an e-ID is about to expire.</source>
        <translation>Eleg odottaa silloin taustalla ja kertoo, kun e-legitimaatio on vanhenemassa.</translation>
    </message>
    <message>
        <source>Keep Eleg at hand when its window is closed</source>
        <translation>Pidä Eleg käytettävissä, kun ikkuna on suljettu</translation>
    </message>
    <message>
        <source>As a small picture beside the clock, where the computer has a place for it.</source>
        <translation>Pienenä kuvana kellon vieressä, jos tietokoneessa on sille paikka.</translation>
    </message>
    <message>
        <source>Open Eleg</source>
        <translation>Avaa Eleg</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Lopeta</translation>
    </message>
    <message>
        <source>Open Eleg to see how to renew it.</source>
        <translation>Avaa Eleg nähdäksesi, miten se uusitaan.</translation>
    </message>
    <message>
        <source>Your e-ID expires soon</source>
        <translation>E-legitimaatiosi vanhenee pian</translation>
    </message>
    <message>
        <source>It works: %1, version %2, by %3.</source>
        <translation>Se toimii: %1, versio %2, tekijä %3.</translation>
    </message>
    <message>
        <source>It sees no card reader.</source>
        <translation>Se ei näe yhtään kortinlukijaa.</translation>
    </message>
    <message>
        <source>%1: no card that it knows</source>
        <translation>%1: ei korttia, jonka se tuntee</translation>
    </message>
    <message>
        <source>The module crashed while it was tested. Do not use it.</source>
        <translation>Moduuli kaatui testattaessa. Älä käytä sitä.</translation>
    </message>
    <message>
        <source>The module has not answered in time. Do not use it, unless it was only busy.</source>
        <translation>Moduuli ei vastannut ajoissa. Älä käytä sitä, ellei se ollut vain varattu.</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>Testi keskeytettiin.</translation>
    </message>
    <message>
        <source>This is no PKCS#11 module that works.</source>
        <translation>Tämä ei ole toimiva PKCS#11-moduuli.</translation>
    </message>
    <message>
        <source>Program parts that talk to cards</source>
        <translation>Kortteja käsittelevät ohjelmanosat</translation>
    </message>
    <message>
        <source>A card may need a module (PKCS#11) from its maker. The first one in the list that finds an e-ID on a card is used for it.</source>
        <translation>Kortti voi tarvita valmistajansa moduulin (PKCS#11). Käytetään luettelon ensimmäistä, joka löytää kortilta e-legitimaation.</translation>
    </message>
    <message>
        <source>Add a module…</source>
        <translation>Lisää moduuli…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testaa</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Aiemmaksi</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Myöhemmäksi</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Poista</translation>
    </message>
    <message>
        <source>This module is in the list already.</source>
        <translation>Moduuli on jo luettelossa.</translation>
    </message>
    <message>
        <source>The list is full. Remove a module first.</source>
        <translation>Luettelo on täynnä. Poista ensin jokin moduuli.</translation>
    </message>
    <message numerus="yes">
        <source>The module is being tested, for at most %n seconds.</source>
        <translation>
            <numerusform>Moduulia testataan, enintään %n sekunti.</numerusform>
            <numerusform>Moduulia testataan, enintään %n sekuntia.</numerusform>
        </translation>
    </message>
    <message>
        <source>The policy of this computer’s owner, %1, cannot be used and is left out.</source>
        <translation>Tietokoneen omistajan käytäntöä, %1, ei voi käyttää, ja se ohitetaan.</translation>
    </message>
    <message>
        <source>Laid down by this computer’s owner, in %1.</source>
        <translation>Tietokoneen omistajan määräämä, tiedostossa %1.</translation>
    </message>
    <message>
        <source>Eleg leaves a reader alone that is not ticked, such as one that another program needs.</source>
        <translation>Eleg jättää rauhaan lukijan, jota ei ole rastittu, esimerkiksi sellaisen, jota toinen ohjelma tarvitsee.</translation>
    </message>
    <message>
        <source>Your name is shown sooner the next time. Certificates are kept on this computer, PIN codes never.</source>
        <translation>Nimesi näkyy ensi kerralla nopeammin. Varmenteet säilytetään tietokoneessa, pin-koodit eivät koskaan.</translation>
    </message>
    <message>
        <source>Another card is in the reader now.</source>
        <translation>Lukijassa on nyt toinen kortti.</translation>
    </message>
    <message>
        <source>The card reader was unplugged.</source>
        <translation>Kortinlukija irrotettiin.</translation>
    </message>
    <message>
        <source>The card was taken out.</source>
        <translation>Kortti otettiin pois.</translation>
    </message>
    <message>
        <source>Nothing was changed, and what you had typed is wiped. Put the card of %1 in again to go on.</source>
        <translation>Mitään ei muutettu, ja kirjoittamasi on pyyhitty pois. Jatka asettamalla lukijaan uudelleen kortti, jonka haltija on %1.</translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation>Lopeta kysyminen</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Tarkista nyt</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Tarkista uudelleen</translation>
    </message>
    <message>
        <source>whether the issuer has blocked it</source>
        <translation>onko myöntäjä sulkenut sen</translation>
    </message>
    <message>
        <source>Blocking check</source>
        <translation>Sulkutarkistus</translation>
    </message>
    <message>
        <source>Is your card not found?</source>
        <translation>Eikö korttia löydy?</translation>
    </message>
    <message>
        <source>Push it in all the way, with the chip first. Wipe the chip with a dry cloth. Connect the reader to another socket of the computer, and wait some seconds. Close other programs that use cards.</source>
        <translation>Työnnä se pohjaan asti, siru edellä. Pyyhi siru kuivalla liinalla. Liitä kortinlukija tietokoneen toiseen liitäntään ja odota muutama sekunti. Sulje muut ohjelmat, jotka käyttävät kortteja.</translation>
    </message>
    <message>
        <source>Have you forgotten your PIN, or is it blocked?</source>
        <translation>Oletko unohtanut pin-koodin, tai onko se lukittu?</translation>
    </message>
    <message>
        <source>Under PIN codes you choose a new one with the PUK from the letter that came with the card. Without the PUK only the issuer can help.</source>
        <translation>Kohdassa Pin-koodit valitset uuden puk-koodilla, joka on kortin mukana tulleessa kirjeessä. Ilman puk-koodia vain myöntäjä voi auttaa.</translation>
    </message>
    <message>
        <source>What does “Cannot be checked” mean?</source>
        <translation>Mitä tarkoittaa ”Ei voi tarkistaa”?</translation>
    </message>
    <message>
        <source>That nothing is known to be wrong, but that Eleg does not know that all is well. The issuer is asked whether it has blocked an e-ID when you press Check now or try the e-ID, and never before. An issuer that Eleg does not know cannot be asked: the e-ID may be quite in order all the same.</source>
        <translation>Että mitään vikaa ei tiedetä, mutta Eleg ei tiedä, että kaikki on kunnossa. Myöntäjältä kysytään, onko e-legitimaatio suljettu, kun valitset Tarkista nyt tai kokeilet sitä, ei koskaan aiemmin. Jos Eleg ei tunne myöntäjää, siltä ei voi kysyä: e-legitimaatio voi silti olla täysin kunnossa.</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Ei vielä tarkistettu</translation>
    </message>
    <message>
        <source>The issuer is being asked whether the e-ID has been blocked.</source>
        <translation>Myöntäjältä kysytään, onko e-legitimaatio suljettu.</translation>
    </message>
    <message>
        <source>The card answers, and its issuer is known. On this computer nobody is asked whether the e-ID has been blocked.</source>
        <translation>Kortti vastaa, ja sen myöntäjä tunnetaan. Tällä tietokoneella ei kysytä keneltäkään, onko e-legitimaatio suljettu.</translation>
    </message>
    <message>
        <source>The reason given: somebody else may have come by the card or its key.</source>
        <translation>Ilmoitettu syy: joku muu on voinut saada kortin tai sen avaimen haltuunsa.</translation>
    </message>
    <message>
        <source>The reason given: what it says of its holder is not right any more.</source>
        <translation>Ilmoitettu syy: haltijan tiedot eivät enää pidä paikkaansa.</translation>
    </message>
    <message>
        <source>The reason given: it has been replaced by a new one.</source>
        <translation>Ilmoitettu syy: se on korvattu uudella.</translation>
    </message>
    <message>
        <source>The reason given: it is not to be used any more.</source>
        <translation>Ilmoitettu syy: sitä ei ole enää tarkoitus käyttää.</translation>
    </message>
    <message>
        <source>The reason given: its holder may not use it any more.</source>
        <translation>Ilmoitettu syy: haltija ei saa enää käyttää sitä.</translation>
    </message>
    <message>
        <source>It cannot be used until the issuer lifts that. Ask the issuer.</source>
        <translation>Sitä ei voi käyttää, ennen kuin myöntäjä poistaa sulun. Kysy myöntäjältä.</translation>
    </message>
    <message>
        <source>The issuer is being asked…</source>
        <translation>Myöntäjältä kysytään…</translation>
    </message>
    <message>
        <source>Checked: the issuer’s answer is of %1</source>
        <translation>Tarkistettu: myöntäjän vastaus on ajalta %1</translation>
    </message>
    <message>
        <source>It has been checked.</source>
        <translation>Tarkistettu.</translation>
    </message>
    <message>
        <source>Tried, without an answer that helps</source>
        <translation>Yritetty, mutta vastausta ei saatu</translation>
    </message>
    <message>
        <source>Its issuer’s own certificate is blocked since %1.</source>
        <translation>Myöntäjän oma varmenne on ollut suljettuna %1 alkaen.</translation>
    </message>
    <message>
        <source>Blocked for the time being, since %1.</source>
        <translation>Suljettu toistaiseksi, %1 alkaen.</translation>
    </message>
    <message>
        <source>Blocked since %1.</source>
        <translation>Suljettu %1 alkaen.</translation>
    </message>
    <message>
        <source>Some of what says whom this computer trusts cannot be used and is left out: %1</source>
        <translation>Osaa siitä, mihin myöntäjiin tämä tietokone luottaa, ei voi käyttää, ja se ohitetaan: %1</translation>
    </message>
    <message>
        <source>Eleg’s window: my e-IDs, PIN codes, a trial, help, settings</source>
        <translation>Elegin ikkuna: omat e-legitimaatiot, pin-koodit, kokeilu, ohje, asetukset</translation>
    </message>
    <message>
        <source>wait until asked for, such as from the start of a session on</source>
        <translation>odota, kunnes ikkunaa pyydetään, esimerkiksi kirjautumisesta alkaen</translation>
    </message>
    <message>
        <source>this text</source>
        <translation>tämä teksti</translation>
    </message>
    <message>
        <source>the version</source>
        <translation>ohjelman versio</translation>
    </message>
    <message>
        <source>elegctl is for a terminal.</source>
        <translation>Päätteessä käytetään ohjelmaa elegctl.</translation>
    </message>
    <message>
        <source>There is no screen for a window. Start Eleg in a desktop session; elegctl is for a terminal.</source>
        <translation>Ikkunalle ei ole näyttöä. Käynnistä Eleg työpöytäistunnossa; päätteessä käytetään ohjelmaa elegctl.</translation>
    </message>
    <message>
        <source>TEST. E-IDs for tests count as genuine on this computer.</source>
        <translation>TESTI (TEST). Testaukseen tehdyt e-legitimaatiot hyväksytään tällä tietokoneella aitoina.</translation>
    </message>
    <message>
        <source>Your e-ID is blocked by the issuer</source>
        <translation>E-legitimaatiosi on suljettu</translation>
    </message>
    <message>
        <source>The card and the PIN work, but e-services turn it away. Under Help you see how to reach the issuer.</source>
        <translation>Kortti ja pin-koodi toimivat, mutta asiointipalvelut eivät hyväksy sitä. Ohjeesta näet, miten tavoitat myöntäjän.</translation>
    </message>
    <message>
        <source>The certificate is being checked with the issuer…</source>
        <translation>Varmennetta tarkistetaan myöntäjältä…</translation>
    </message>
    <message>
        <source>You identify yourself to this computer and to nobody else. Only the issuer is asked, whether the e-ID has been blocked.</source>
        <translation>Tunnistaudut tälle tietokoneelle etkä kenellekään muulle. Vain myöntäjältä kysytään, onko e-legitimaatio suljettu.</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n sekunti</numerusform>
            <numerusform>%n sekuntia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuutti</numerusform>
            <numerusform>%n minuuttia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n tunti</numerusform>
            <numerusform>%n tuntia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n päivä</numerusform>
            <numerusform>%n päivää</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer to a question (OCSP)</source>
        <translation>Vastaus kysymykseen (OCSP)</translation>
    </message>
    <message>
        <source>List of those blocked (CRL)</source>
        <translation>Luettelo suljetuista (CRL)</translation>
    </message>
    <message>
        <source>about an issuer</source>
        <translation>myöntäjästä</translation>
    </message>
    <message>
        <source>It is not blocked.</source>
        <translation>Ei suljettu.</translation>
    </message>
    <message>
        <source>It is blocked.</source>
        <translation>Suljettu.</translation>
    </message>
    <message>
        <source>It does not say.</source>
        <translation>Siinä ei sanota sitä.</translation>
    </message>
    <message>
        <source>Of %1, %2 old</source>
        <translation>Ajalta %1, ikä %2</translation>
    </message>
    <message>
        <source>Of %1</source>
        <translation>Ajalta %1</translation>
    </message>
    <message>
        <source>Good until %1</source>
        <translation>Voimassa %1 asti</translation>
    </message>
    <message>
        <source>Remembered from an earlier check</source>
        <translation>Muistissa aiemmasta tarkistuksesta</translation>
    </message>
    <message>
        <source>Made for this very question</source>
        <translation>Tehty juuri tätä kysymystä varten</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Lähde: %1</translation>
    </message>
    <message>
        <source>This computer’s clock is %1 ahead of the issuer’s.</source>
        <translation>Tietokoneen kello on %1 edellä myöntäjän kelloa.</translation>
    </message>
    <message>
        <source>This computer’s clock is %1 behind the issuer’s.</source>
        <translation>Tietokoneen kello on %1 jäljessä myöntäjän kellosta.</translation>
    </message>
    <message>
        <source>comes with Eleg</source>
        <translation>tulee Elegin mukana</translation>
    </message>
    <message>
        <source>TEST: issues e-IDs for tests</source>
        <translation>TESTI (TEST): myöntää e-legitimaatioita testaukseen</translation>
    </message>
    <message>
        <source>added by this computer’s owner</source>
        <translation>tietokoneen omistajan lisäämä</translation>
    </message>
    <message>
        <source>added by you</source>
        <translation>sinun lisäämäsi</translation>
    </message>
    <message>
        <source>Trusted issuer</source>
        <translation>Luotettu myöntäjä</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Kellot</translation>
    </message>
    <message>
        <source>Have you forgotten it? The PUK from the letter helps.</source>
        <translation>Oletko unohtanut sen? Kirjeen puk-koodi auttaa.</translation>
    </message>
    <message>
        <source>Choose a new one</source>
        <translation>Valitse uusi</translation>
    </message>
    <message>
        <source>Choose a new one with the PUK</source>
        <translation>Valitse uusi puk-koodilla</translation>
    </message>
</context>
<context>
    <name>eleg::cli</name>
    <message>
        <source>What is this?</source>
        <translation>Mikä tämä on?</translation>
    </message>
    <message>
        <source>Given twice:</source>
        <translation>Annettu kahdesti:</translation>
    </message>
    <message>
        <source>There is no such option:</source>
        <translation>Tällaista valitsinta ei ole:</translation>
    </message>
    <message>
        <source>A value is missing after this:</source>
        <translation>Tämän jälkeen puuttuu arvo:</translation>
    </message>
    <message>
        <source>This is needed:</source>
        <translation>Tämä tarvitaan:</translation>
    </message>
    <message>
        <source>--identity takes the 64 hex digits that `elegctl list` shows</source>
        <translation>--identity ottaa ne 64 heksadesimaalinumeroa, jotka ”elegctl list” näyttää</translation>
    </message>
    <message>
        <source>Several e-IDs fit; name one with --identity:</source>
        <translation>Useampi e-legitimaatio sopii. Valitse yksi valitsimella --identity:</translation>
    </message>
    <message>
        <source>A time is written as 2031-05-04T12:00:00Z or 2031-05-04, not so:</source>
        <translation>Aika kirjoitetaan 2031-05-04T12:00:00Z tai 2031-05-04, ei näin:</translation>
    </message>
    <message>
        <source>PIN: blocked</source>
        <translation>Pin-koodi: lukittu</translation>
    </message>
    <message>
        <source>PIN: not chosen yet</source>
        <translation>Pin-koodi: ei vielä valittu</translation>
    </message>
    <message>
        <source>PIN: tries left: </source>
        <translation>Pin-koodi: yrityksiä jäljellä: </translation>
    </message>
    <message>
        <source>PIN: one try left</source>
        <translation>Pin-koodi: yksi yritys jäljellä</translation>
    </message>
    <message>
        <source>PIN: entered on the reader</source>
        <translation>Pin-koodi: syötetään lukijalla</translation>
    </message>
    <message>
        <source>prove identity</source>
        <translation>tunnistautua</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>allekirjoittaa</translation>
    </message>
    <message>
        <source>valid to </source>
        <translation>voimassa asti </translation>
    </message>
    <message>
        <source>expired </source>
        <translation>vanheni </translation>
    </message>
    <message>
        <source>valid from </source>
        <translation>voimassa alkaen </translation>
    </message>
    <message>
        <source>no card</source>
        <translation>ei korttia</translation>
    </message>
    <message>
        <source>A command is needed.</source>
        <translation>Komento tarvitaan.</translation>
    </message>
    <message>
        <source>There is no such command:</source>
        <translation>Tällaista komentoa ei ole:</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left.</source>
        <translation>
            <numerusform>%n yritys jäljellä.</numerusform>
            <numerusform>%n yritystä jäljellä.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the last try. A wrong PIN now blocks the card, and it must be unblocked with the PUK. Ctrl-C leaves it alone.</source>
        <translation>Tämä on viimeinen yritys. Väärä pin-koodi lukitsee nyt kortin, ja lukitus on avattava puk-koodilla. Ctrl-C jättää kortin rauhaan.</translation>
    </message>
    <message>
        <source>PIN: </source>
        <translation>Pin-koodi: </translation>
    </message>
    <message>
        <source>This reader takes the PIN on its own keys; leave --pin-fd out.</source>
        <translation>Pin-koodi syötetään tämän lukijan omilla näppäimillä. Jätä --pin-fd pois.</translation>
    </message>
    <message>
        <source>Enter the PIN on the card reader&apos;s keys.</source>
        <translation>Syötä pin-koodi kortinlukijan näppäimillä.</translation>
    </message>
    <message>
        <source>Give either --hash or --file.</source>
        <translation>Anna joko --hash tai --file.</translation>
    </message>
    <message>
        <source>--hash takes base64</source>
        <translation>--hash ottaa base64-tekstin</translation>
    </message>
    <message>
        <source>There is no terminal to ask for the PIN on; use --pin-fd.</source>
        <translation>Ei ole päätettä, jossa pin-koodin voisi kysyä. Käytä valitsinta --pin-fd.</translation>
    </message>
    <message>
        <source>the readers, their cards and e-IDs</source>
        <translation>lukijat, niiden kortit ja e-legitimaatiot</translation>
    </message>
    <message>
        <source>prove identity: a Web eID authentication token on stdout</source>
        <translation>tunnistaudu: Web eID -todiste vakiotulosteeseen</translation>
    </message>
    <message>
        <source>sign with the signature key: the signature as JSON on stdout</source>
        <translation>allekirjoita allekirjoitusavaimella: allekirjoitus JSON-muodossa vakiotulosteeseen</translation>
    </message>
    <message>
        <source>verify the token on stdin</source>
        <translation>tarkista vakiosyötteen todiste</translation>
    </message>
    <message>
        <source>verify the base64 signature on stdin</source>
        <translation>tarkista vakiosyötteen base64-allekirjoitus</translation>
    </message>
    <message>
        <source>elegctl: Swedish e-IDs from a terminal</source>
        <translation>elegctl: ruotsalaiset e-legitimaatiot päätteessä</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 no card or e-ID, 4 cancelled, 5 something on this computer does not work.</source>
        <translation>Paluukoodit: 0 valmis, 1 vastaus on ei, 2 väärä käyttö, 3 ei korttia tai e-legitimaatiota, 4 peruutettu, 5 jokin tässä tietokoneessa ei toimi.</translation>
    </message>
    <message>
        <source>--padding is PKCS1.5, PSS or NONE</source>
        <translation>--padding on PKCS1.5, PSS tai NONE</translation>
    </message>
    <message>
        <source>The signature is valid.</source>
        <translation>Allekirjoitus on pätevä.</translation>
    </message>
    <message>
        <source>The signature is NOT valid.</source>
        <translation>Allekirjoitus EI ole pätevä.</translation>
    </message>
    <message>
        <source>made with the key of this certificate</source>
        <translation>tehty tämän varmenteen avaimella</translation>
    </message>
    <message>
        <source>The token is valid.</source>
        <translation>Todiste on pätevä.</translation>
    </message>
    <message>
        <source>The token is NOT valid.</source>
        <translation>Todiste EI ole pätevä.</translation>
    </message>
    <message>
        <source>entered on the reader</source>
        <translation>syötetään lukijalla</translation>
    </message>
    <message>
        <source>PUK: blocked</source>
        <translation>Puk-koodi: lukittu</translation>
    </message>
    <message numerus="yes">
        <source>PUK: %n tries left</source>
        <translation>
            <numerusform>Puk-koodi: %n yritys jäljellä</numerusform>
            <numerusform>Puk-koodi: %n yritystä jäljellä</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose it with `elegctl pin activate` and the PUK from the letter.</source>
        <translation>Valitse se komennolla `elegctl pin activate` ja kirjeen puk-koodilla.</translation>
    </message>
    <message>
        <source>Unblock it with `elegctl pin unblock` and the PUK from the letter.</source>
        <translation>Avaa lukitus komennolla `elegctl pin unblock` ja kirjeen puk-koodilla.</translation>
    </message>
    <message>
        <source>Say what to do: status, change, unblock or activate.</source>
        <translation>Sano, mitä tehdään: status, change, unblock tai activate.</translation>
    </message>
    <message>
        <source>This reader takes the codes on its own keys; leave --pin-fd, --puk-fd and --new-pin-fd out.</source>
        <translation>Tällä lukijalla koodit syötetään sen omilla näppäimillä; jätä --pin-fd, --puk-fd ja --new-pin-fd pois.</translation>
    </message>
    <message>
        <source>Give --last-try to use it.</source>
        <translation>Käytä se antamalla --last-try.</translation>
    </message>
    <message>
        <source>Enter on the card reader&apos;s keys: the PUK, then the new PIN twice.</source>
        <translation>Syötä kortinlukijan näppäimillä puk-koodi ja sitten uusi pin-koodi kahdesti.</translation>
    </message>
    <message>
        <source>Enter on the card reader&apos;s keys: the old PIN, then the new PIN twice.</source>
        <translation>Syötä kortinlukijan näppäimillä vanha pin-koodi ja sitten uusi pin-koodi kahdesti.</translation>
    </message>
    <message>
        <source>The PUK is in the letter that came with the card.</source>
        <translation>Puk-koodi on kortin mukana tulleessa kirjeessä.</translation>
    </message>
    <message>
        <source>PUK: </source>
        <translation>Puk-koodi: </translation>
    </message>
    <message>
        <source>The PIN you have now: </source>
        <translation>Nykyinen pin-koodi: </translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Uusi pin-koodi</translation>
    </message>
    <message>
        <source>The new PIN once more: </source>
        <translation>Uusi pin-koodi vielä kerran: </translation>
    </message>
    <message>
        <source>Put the card in again: only the card can tell which PIN it has now. Ctrl-C leaves it at that.</source>
        <translation>Laita kortti takaisin: vain kortti voi kertoa, kumpi pin-koodi siinä nyt on. Ctrl-C jättää asian tähän.</translation>
    </message>
    <message>
        <source>There are several cards; name the reader with --reader:</source>
        <translation>Kortteja on useita; anna lukijan nimi valitsimella --reader:</translation>
    </message>
    <message>
        <source>--which takes authentication or signature</source>
        <translation>valitsimelle --which kelpaa authentication tai signature</translation>
    </message>
    <message>
        <source>The card has several PIN codes; say which with --which:</source>
        <translation>Kortissa on useita pin-koodeja; sano valitsimella --which, kumpaa tarkoitat:</translation>
    </message>
    <message>
        <source>There is no reader of that name. There are:</source>
        <translation>Sen nimistä lukijaa ei ole. Lukijat ovat:</translation>
    </message>
    <message>
        <source>takes the number of an open descriptor</source>
        <translation>vaatii avoimen tiedostokuvaajan numeron</translation>
    </message>
    <message>
        <source>Type yes to go on: </source>
        <translation>Jatka kirjoittamalla kyllä: </translation>
    </message>
    <message>
        <source>PIN for proving identity</source>
        <translation>Tunnistautumisen pin-koodi</translation>
    </message>
    <message>
        <source>PIN for signing</source>
        <translation>Allekirjoituksen pin-koodi</translation>
    </message>
    <message>
        <source>PIN for proving identity and signing</source>
        <translation>Tunnistautumisen ja allekirjoituksen pin-koodi</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>ei vielä valittu</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>lukittu</translation>
    </message>
    <message>
        <source>one try left</source>
        <translation>yksi yritys jäljellä</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left</source>
        <translation>
            <numerusform>%n yritys jäljellä</numerusform>
            <numerusform>%n yritystä jäljellä</numerusform>
        </translation>
    </message>
    <message>
        <source>works</source>
        <translation>toimii</translation>
    </message>
    <message numerus="yes">
        <source>%n digits</source>
        <translation>
            <numerusform>%n numero</numerusform>
            <numerusform>%n numeroa</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 digits</source>
        <translation>%1–%2 numeroa</translation>
    </message>
    <message>
        <source>This is the last try with the PUK. A wrong PUK now makes the card useless for ever, and you must get a new one.</source>
        <translation>Tämä on viimeinen yritys puk-koodilla. Jos se on nyt väärin, korttia ei voi enää koskaan käyttää ja tarvitset uuden.</translation>
    </message>
    <message>
        <source>This is the last try. A wrong PIN now blocks the card, and it must be unblocked with the PUK.</source>
        <translation>Tämä on viimeinen yritys. Jos pin-koodi on nyt väärin, kortti lukittuu ja lukitus on avattava puk-koodilla.</translation>
    </message>
    <message>
        <source>The PUK is blocked, and nothing opens this card any more. You need a new one.</source>
        <translation>Puk-koodi on lukittu, eikä mikään avaa enää tätä korttia. Tarvitset uuden.</translation>
    </message>
    <message>
        <source>Order a new card from the one who issued it: %1</source>
        <translation>Tilaa uusi kortti sen myöntäjältä: %1</translation>
    </message>
    <message>
        <source>The same digits come again and again.</source>
        <translation>Samat numerot toistuvat.</translation>
    </message>
    <message>
        <source>The digits come in a row.</source>
        <translation>Numerot ovat järjestyksessä.</translation>
    </message>
    <message>
        <source>It is your date of birth.</source>
        <translation>Se on syntymäaikasi.</translation>
    </message>
    <message>
        <source>It is a part of your personal identity number.</source>
        <translation>Se on osa henkilönumeroasi.</translation>
    </message>
    <message>
        <source>The card has the new PIN: the new one counts.</source>
        <translation>Kortissa on uusi pin-koodi: uusi on voimassa.</translation>
    </message>
    <message>
        <source>No PIN has been chosen yet: nothing was changed.</source>
        <translation>Pin-koodia ei ole vielä valittu: mitään ei muutettu.</translation>
    </message>
    <message>
        <source>The PIN is still blocked: nothing was changed.</source>
        <translation>Pin-koodi on yhä lukittu: mitään ei muutettu.</translation>
    </message>
    <message>
        <source>The card has not taken the new PIN: the old one counts.</source>
        <translation>Kortti ei ottanut uutta pin-koodia: vanha on voimassa.</translation>
    </message>
    <message>
        <source>The card was gone before it answered, and it does not tell which PIN it has: the new one or the old one counts. Try the new one first.</source>
        <translation>Kortti poistui ennen kuin se vastasi, eikä se kerro, kumpi pin-koodi siinä on: uusi tai vanha on voimassa. Kokeile ensin uutta.</translation>
    </message>
    <message>
        <source>The PIN has been changed. The new one counts from now on.</source>
        <translation>Pin-koodi on vaihdettu. Uusi on voimassa tästä lähtien.</translation>
    </message>
    <message>
        <source>The PIN has been unblocked. The new one counts from now on.</source>
        <translation>Pin-koodin lukitus on avattu. Uusi on voimassa tästä lähtien.</translation>
    </message>
    <message>
        <source>The PIN has been chosen. The card can be used now.</source>
        <translation>Pin-koodi on valittu. Korttia voi nyt käyttää.</translation>
    </message>
    <message>
        <source>how a card&apos;s PIN codes are; change one; unblock or choose one with the PUK</source>
        <translation>kortin pin-koodien tila; vaihda koodi; avaa lukitus tai valitse koodi puk-koodilla</translation>
    </message>
    <message>
        <source>A PIN or PUK is asked for on the terminal, or read up to a line feed from the descriptor of --pin-fd, --puk-fd or --new-pin-fd.</source>
        <translation>Pin- tai puk-koodi kysytään päätteessä tai luetaan rivinvaihtoon asti kuvaajasta, jonka antaa --pin-fd, --puk-fd tai --new-pin-fd.</translation>
    </message>
    <message>
        <source>module takes the word test and a module’s path</source>
        <translation>module tarvitsee sanan test ja moduulin polun</translation>
    </message>
    <message>
        <source>Made by: </source>
        <translation>Tekijä: </translation>
    </message>
    <message>
        <source>It sees no card reader.</source>
        <translation>Se ei näe yhtään kortinlukijaa.</translation>
    </message>
    <message>
        <source>no card that it knows</source>
        <translation>ei korttia, jonka se tuntee</translation>
    </message>
    <message>
        <source>load a PKCS#11 module, and say what it is</source>
        <translation>lataa PKCS#11-moduuli ja kerro, mikä se on</translation>
    </message>
    <message>
        <source>whether a certificate, or the e-ID on the card, is valid</source>
        <translation>onko varmenne tai kortilla oleva e-legitimaatio voimassa</translation>
    </message>
    <message>
        <source>--purpose is authentication, signature, issuer or ocsp-responder</source>
        <translation>--purpose on authentication, signature, issuer tai ocsp-responder</translation>
    </message>
    <message>
        <source>revoked </source>
        <translation>suljettu </translation>
    </message>
    <message>
        <source>seconds that this clock is ahead: </source>
        <translation>sekuntia, jotka tämä kello on edellä: </translation>
    </message>
    <message>
        <source>A file or --identity, not both</source>
        <translation>Tiedosto tai --identity, ei molempia</translation>
    </message>
    <message>
        <source>Waiting for an answer from %1 …</source>
        <translation>Odotetaan vastausta osoitteesta %1 …</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The computer&apos;s card service is not running.</source>
        <translation>Tietokoneen korttipalvelu ei ole käynnissä.</translation>
    </message>
    <message>
        <source>Start the service pcscd, or install the package of that name.</source>
        <translation>Käynnistä palvelu pcscd tai asenna samanniminen paketti.</translation>
    </message>
    <message>
        <source>You are not allowed to use the card service.</source>
        <translation>Sinulla ei ole oikeutta käyttää korttipalvelua.</translation>
    </message>
    <message>
        <source>Sign in at the computer itself, or ask its owner for the right to use card readers.</source>
        <translation>Kirjaudu sisään itse tietokoneella tai pyydä sen omistajalta oikeus käyttää kortinlukijoita.</translation>
    </message>
    <message>
        <source>The card service is of a version that does not fit this program.</source>
        <translation>Korttipalvelun versio ei sovi tähän ohjelmaan.</translation>
    </message>
    <message>
        <source>Update the computer, and restart it.</source>
        <translation>Päivitä tietokone ja käynnistä se uudelleen.</translation>
    </message>
    <message>
        <source>The computer&apos;s card service does not work.</source>
        <translation>Tietokoneen korttipalvelu ei toimi.</translation>
    </message>
    <message>
        <source>Pull the card reader out, put it in again, and restart the computer if that does not help.</source>
        <translation>Irrota kortinlukija, liitä se uudelleen ja käynnistä tietokone uudelleen, jos se ei auta.</translation>
    </message>
    <message>
        <source>There is no card reader.</source>
        <translation>Kortinlukijaa ei ole.</translation>
    </message>
    <message>
        <source>Connect a card reader to the computer.</source>
        <translation>Liitä kortinlukija tietokoneeseen.</translation>
    </message>
    <message>
        <source>The card reader was removed.</source>
        <translation>Kortinlukija irrotettiin.</translation>
    </message>
    <message>
        <source>Connect the card reader again, and start over.</source>
        <translation>Liitä kortinlukija uudelleen ja aloita alusta.</translation>
    </message>
    <message>
        <source>Another program is using the card.</source>
        <translation>Toinen ohjelma käyttää korttia.</translation>
    </message>
    <message>
        <source>Close other programs that use the card, and try again.</source>
        <translation>Sulje muut korttia käyttävät ohjelmat ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>The card reader does not work.</source>
        <translation>Kortinlukija ei toimi.</translation>
    </message>
    <message>
        <source>Pull the card reader out, put it in again, or try another one.</source>
        <translation>Irrota kortinlukija ja liitä se uudelleen tai kokeile toista.</translation>
    </message>
    <message>
        <source>There is no card in the reader.</source>
        <translation>Lukijassa ei ole korttia.</translation>
    </message>
    <message>
        <source>Put your card in the reader.</source>
        <translation>Aseta korttisi lukijaan.</translation>
    </message>
    <message>
        <source>The card was taken out.</source>
        <translation>Kortti otettiin pois.</translation>
    </message>
    <message>
        <source>Put the card in again, and leave it there until you are done.</source>
        <translation>Aseta kortti uudelleen ja jätä se paikalleen, kunnes olet valmis.</translation>
    </message>
    <message>
        <source>The card does not answer.</source>
        <translation>Kortti ei vastaa.</translation>
    </message>
    <message>
        <source>Take the card out and put it in with the chip the right way, as far as it goes.</source>
        <translation>Ota kortti pois ja aseta se siru oikein päin niin pitkälle kuin se menee.</translation>
    </message>
    <message>
        <source>This is a card that we do not know.</source>
        <translation>Emme tunne tätä korttia.</translation>
    </message>
    <message>
        <source>Put in a card with an e-ID.</source>
        <translation>Aseta kortti, jolla on e-legitimaatio.</translation>
    </message>
    <message>
        <source>This card cannot be read yet.</source>
        <translation>Tätä korttia ei voi vielä lukea.</translation>
    </message>
    <message>
        <source>Use another e-ID, or ask the card&apos;s issuer which program it needs.</source>
        <translation>Käytä toista e-legitimaatiota tai kysy kortin myöntäjältä, minkä ohjelman se tarvitsee.</translation>
    </message>
    <message>
        <source>The card was exchanged for another one.</source>
        <translation>Kortti vaihdettiin toiseen.</translation>
    </message>
    <message>
        <source>Put the right card in, and start over.</source>
        <translation>Aseta oikea kortti ja aloita alusta.</translation>
    </message>
    <message>
        <source>Another program has interrupted the card.</source>
        <translation>Toinen ohjelma on keskeyttänyt kortin.</translation>
    </message>
    <message>
        <source>The card answers in a way that makes no sense.</source>
        <translation>Kortti vastaa tavalla, jota ei voi ymmärtää.</translation>
    </message>
    <message>
        <source>Take the card out, wipe the chip with a soft cloth, and try again.</source>
        <translation>Ota kortti pois, pyyhi siru pehmeällä liinalla ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>The card took too long to answer.</source>
        <translation>Kortin vastaus kesti liian kauan.</translation>
    </message>
    <message>
        <source>Take the card out, put it in again, and try once more.</source>
        <translation>Ota kortti pois, aseta se uudelleen ja yritä vielä kerran.</translation>
    </message>
    <message>
        <source>The program part that talks to cards is missing.</source>
        <translation>Kortteja käsittelevä ohjelmanosa puuttuu.</translation>
    </message>
    <message>
        <source>Install the package opensc-pkcs11.</source>
        <translation>Asenna paketti opensc-pkcs11.</translation>
    </message>
    <message>
        <source>The program part that talks to cards has failed.</source>
        <translation>Kortteja käsittelevä ohjelmanosa on lakannut toimimasta.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, ask somebody who supports this computer.</source>
        <translation>Yritä uudelleen. Jos se toistuu, kysy tämän tietokoneen tukihenkilöltä.</translation>
    </message>
    <message>
        <source>There is no e-ID on this card.</source>
        <translation>Tällä kortilla ei ole e-legitimaatiota.</translation>
    </message>
    <message>
        <source>The e-ID that was asked for is on none of the cards.</source>
        <translation>Pyydettyä e-legitimaatiota ei ole millään kortilla.</translation>
    </message>
    <message>
        <source>Put in the card that you chose first.</source>
        <translation>Aseta kortti, jonka valitsit ensin.</translation>
    </message>
    <message>
        <source>The certificate cannot be read.</source>
        <translation>Varmennetta ei voi lukea.</translation>
    </message>
    <message>
        <source>Ask the e-ID&apos;s issuer for help.</source>
        <translation>Pyydä apua e-legitimaation myöntäjältä.</translation>
    </message>
    <message>
        <source>The e-ID has expired.</source>
        <translation>E-legitimaatio on vanhentunut.</translation>
    </message>
    <message>
        <source>Renew it with its issuer.</source>
        <translation>Uusi se sen myöntäjällä.</translation>
    </message>
    <message>
        <source>The e-ID is not valid yet.</source>
        <translation>E-legitimaatio ei ole vielä voimassa.</translation>
    </message>
    <message>
        <source>Look at the computer&apos;s date, or wait until the e-ID becomes valid.</source>
        <translation>Tarkista tietokoneen päivämäärä tai odota, että e-legitimaatio tulee voimaan.</translation>
    </message>
    <message>
        <source>This e-ID is not meant for that.</source>
        <translation>Tätä e-legitimaatiota ei ole tarkoitettu siihen.</translation>
    </message>
    <message>
        <source>Choose the e-ID for proving identity or for signing, whichever is asked for.</source>
        <translation>Valitse tunnistautumisen tai allekirjoituksen e-legitimaatio sen mukaan, kumpaa pyydetään.</translation>
    </message>
    <message>
        <source>The card cannot sign in a way that is safe enough.</source>
        <translation>Kortti ei voi allekirjoittaa riittävän turvallisesti.</translation>
    </message>
    <message>
        <source>Use another e-ID.</source>
        <translation>Käytä toista e-legitimaatiota.</translation>
    </message>
    <message>
        <source>The card cannot sign with the hash function asked for.</source>
        <translation>Kortti ei voi allekirjoittaa pyydetyllä tiivistefunktiolla.</translation>
    </message>
    <message>
        <source>The site must ask for another one.</source>
        <translation>Palvelun on pyydettävä toista.</translation>
    </message>
    <message>
        <source>The card&apos;s signature does not fit the e-ID shown, so nothing was sent.</source>
        <translation>Kortin allekirjoitus ei sovi näytettyyn e-legitimaatioon, joten mitään ei lähetetty.</translation>
    </message>
    <message>
        <source>Take the card out, put it in again, and start over.</source>
        <translation>Ota kortti pois, aseta se uudelleen ja aloita alusta.</translation>
    </message>
    <message>
        <source>No PIN was entered.</source>
        <translation>Pin-koodia ei syötetty.</translation>
    </message>
    <message>
        <source>Enter your PIN.</source>
        <translation>Syötä pin-koodisi.</translation>
    </message>
    <message>
        <source>The PIN is too short or too long. No try was used.</source>
        <translation>Pin-koodi on liian lyhyt tai liian pitkä. Yritystä ei kulunut.</translation>
    </message>
    <message>
        <source>Enter the whole PIN.</source>
        <translation>Syötä koko pin-koodi.</translation>
    </message>
    <message>
        <source>A PIN has digits only. No try was used.</source>
        <translation>Pin-koodissa on vain numeroita. Yritystä ei kulunut.</translation>
    </message>
    <message>
        <source>Enter the PIN with digits.</source>
        <translation>Syötä pin-koodi numeroina.</translation>
    </message>
    <message>
        <source>The PIN was wrong.</source>
        <translation>Pin-koodi oli väärä.</translation>
    </message>
    <message>
        <source>Enter the right PIN.</source>
        <translation>Syötä oikea pin-koodi.</translation>
    </message>
    <message>
        <source>The PIN is blocked after too many wrong tries.</source>
        <translation>Pin-koodi on lukittu liian monen väärän yrityksen jälkeen.</translation>
    </message>
    <message>
        <source>Unblock it with the PUK that you got in a letter.</source>
        <translation>Avaa lukitus puk-koodilla, jonka sait kirjeessä.</translation>
    </message>
    <message>
        <source>No PIN has been chosen for this card yet.</source>
        <translation>Tälle kortille ei ole vielä valittu pin-koodia.</translation>
    </message>
    <message>
        <source>Choose one with the PUK that you got in a letter.</source>
        <translation>Valitse se puk-koodilla, jonka sait kirjeessä.</translation>
    </message>
    <message>
        <source>The entry on the card reader was cancelled.</source>
        <translation>Syöttäminen kortinlukijalla peruutettiin.</translation>
    </message>
    <message>
        <source>Start over when you want to.</source>
        <translation>Aloita alusta, kun haluat.</translation>
    </message>
    <message>
        <source>No PIN was entered on the card reader in time.</source>
        <translation>Pin-koodia ei syötetty kortinlukijalla ajoissa.</translation>
    </message>
    <message>
        <source>Start over, and enter the PIN on the reader&apos;s keys.</source>
        <translation>Aloita alusta ja syötä pin-koodi lukijan näppäimillä.</translation>
    </message>
    <message>
        <source>The two new codes were not the same.</source>
        <translation>Kaksi uutta koodia eivät olleet samat.</translation>
    </message>
    <message>
        <source>Start over, and enter the same new code twice.</source>
        <translation>Aloita alusta ja syötä sama uusi koodi kahdesti.</translation>
    </message>
    <message>
        <source>The PUK was wrong.</source>
        <translation>Puk-koodi oli väärä.</translation>
    </message>
    <message>
        <source>Enter the right PUK.</source>
        <translation>Syötä oikea puk-koodi.</translation>
    </message>
    <message>
        <source>The PUK is blocked after too many wrong tries.</source>
        <translation>Puk-koodi on lukittu liian monen väärän yrityksen jälkeen.</translation>
    </message>
    <message>
        <source>The card cannot be unblocked any more: order a new one.</source>
        <translation>Kortin lukitusta ei voi enää avata: tilaa uusi kortti.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Se peruutettiin.</translation>
    </message>
    <message>
        <source>It took too long.</source>
        <translation>Se kesti liian kauan.</translation>
    </message>
    <message>
        <source>The request is not what it should be.</source>
        <translation>Pyyntö ei ole sellainen kuin sen pitäisi olla.</translation>
    </message>
    <message>
        <source>The site or program that asked must be corrected.</source>
        <translation>Pyytänyt palvelu tai ohjelma on korjattava.</translation>
    </message>
    <message>
        <source>The message cannot be understood.</source>
        <translation>Viestiä ei voi ymmärtää.</translation>
    </message>
    <message>
        <source>The program that sent it must be corrected.</source>
        <translation>Viestin lähettänyt ohjelma on korjattava.</translation>
    </message>
    <message>
        <source>The message is too large.</source>
        <translation>Viesti on liian suuri.</translation>
    </message>
    <message>
        <source>The message ends too early.</source>
        <translation>Viesti loppuu liian aikaisin.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Yritä uudelleen.</translation>
    </message>
    <message>
        <source>The address of the site that asks is not one that can be used.</source>
        <translation>Pyytävän palvelun osoitetta ei voi käyttää.</translation>
    </message>
    <message>
        <source>The site must use a secure address that begins with https.</source>
        <translation>Palvelun on käytettävä suojattua osoitetta, jonka alussa on https.</translation>
    </message>
    <message>
        <source>The site&apos;s challenge is not what it should be.</source>
        <translation>Palvelun haaste ei ole sellainen kuin sen pitäisi olla.</translation>
    </message>
    <message>
        <source>The site must be corrected: 44 to 128 characters.</source>
        <translation>Palvelu on korjattava: 44–128 merkkiä.</translation>
    </message>
    <message>
        <source>The browser extension that asks is not one that may.</source>
        <translation>Pyytävällä selainlaajennuksella ei ole siihen lupaa.</translation>
    </message>
    <message>
        <source>Use Eleg&apos;s own extension, or ask the computer&apos;s owner to allow this one.</source>
        <translation>Käytä Elegin omaa laajennusta tai pyydä tietokoneen omistajaa sallimaan tämä.</translation>
    </message>
    <message>
        <source>The request is of a kind that is not known.</source>
        <translation>Pyynnön laji on tuntematon.</translation>
    </message>
    <message>
        <source>The program that asked must be corrected.</source>
        <translation>Pyytänyt ohjelma on korjattava.</translation>
    </message>
    <message>
        <source>The token cannot be understood.</source>
        <translation>Todistetta ei voi ymmärtää.</translation>
    </message>
    <message>
        <source>Ask the person to sign in again.</source>
        <translation>Pyydä henkilöä kirjautumaan uudelleen.</translation>
    </message>
    <message>
        <source>The token is of a format that is not known.</source>
        <translation>Todisteen muoto on tuntematon.</translation>
    </message>
    <message>
        <source>Accept tokens of the format web-eid:1.0.</source>
        <translation>Hyväksy muodon web-eid:1.0 todisteita.</translation>
    </message>
    <message>
        <source>The token was not signed for this site and challenge.</source>
        <translation>Todistetta ei ole allekirjoitettu tälle palvelulle ja haasteelle.</translation>
    </message>
    <message>
        <source>There is no screen to ask you on.</source>
        <translation>Ei ole näyttöä, jolla sinulta voisi kysyä.</translation>
    </message>
    <message>
        <source>Start the browser in a desktop session.</source>
        <translation>Käynnistä selain työpöytäistunnossa.</translation>
    </message>
    <message>
        <source>The computer&apos;s policy for Eleg cannot be used.</source>
        <translation>Tietokoneen Eleg-käytäntöä ei voi käyttää.</translation>
    </message>
    <message>
        <source>The computer&apos;s owner must correct the policy file.</source>
        <translation>Tietokoneen omistajan on korjattava käytäntötiedosto.</translation>
    </message>
    <message>
        <source>Your settings for Eleg cannot be used.</source>
        <translation>Eleg-asetuksiasi ei voi käyttää.</translation>
    </message>
    <message>
        <source>Correct or remove the settings file.</source>
        <translation>Korjaa tai poista asetustiedosto.</translation>
    </message>
    <message>
        <source>A file cannot be read.</source>
        <translation>Tiedostoa ei voi lukea.</translation>
    </message>
    <message>
        <source>Look whether the file is there and whether you may read it.</source>
        <translation>Tarkista, onko tiedosto olemassa ja saatko lukea sen.</translation>
    </message>
    <message>
        <source>Something went wrong inside Eleg.</source>
        <translation>Elegin sisällä meni jotain vikaan.</translation>
    </message>
    <message>
        <source>No PUK was entered.</source>
        <translation>Puk-koodia ei syötetty.</translation>
    </message>
    <message>
        <source>Enter the PUK.</source>
        <translation>Syötä puk-koodi.</translation>
    </message>
    <message>
        <source>The PUK is too short or too long. No try was used.</source>
        <translation>Puk-koodi on liian lyhyt tai liian pitkä. Yritystä ei kulunut.</translation>
    </message>
    <message>
        <source>Enter the whole PUK from the letter.</source>
        <translation>Syötä koko puk-koodi kirjeestä.</translation>
    </message>
    <message>
        <source>A PUK has digits only. No try was used.</source>
        <translation>Puk-koodissa on vain numeroita. Yritystä ei kulunut.</translation>
    </message>
    <message>
        <source>Enter the PUK with digits.</source>
        <translation>Syötä puk-koodi numeroina.</translation>
    </message>
    <message>
        <source>The new code is too easy to guess.</source>
        <translation>Uusi koodi on liian helppo arvata.</translation>
    </message>
    <message>
        <source>Choose digits that are not alike, not in a row, and not from your personal identity number or date of birth.</source>
        <translation>Valitse numerot, jotka eivät ole samoja, eivät peräkkäisiä eivätkä henkilötunnuksestasi tai syntymäajastasi.</translation>
    </message>
    <message>
        <source>The new code is the same as the old one.</source>
        <translation>Uusi koodi on sama kuin vanha.</translation>
    </message>
    <message>
        <source>Choose another code.</source>
        <translation>Valitse toinen koodi.</translation>
    </message>
    <message>
        <source>The card does not accept the new code.</source>
        <translation>Kortti ei hyväksy uutta koodia.</translation>
    </message>
    <message>
        <source>A PIN has been chosen for this card already.</source>
        <translation>Tälle kortille on jo valittu pin-koodi.</translation>
    </message>
    <message>
        <source>Change it, or unblock it with the PUK if you have forgotten it.</source>
        <translation>Vaihda se, tai avaa se puk-koodilla, jos olet unohtanut sen.</translation>
    </message>
    <message>
        <source>That cannot be done with this card&apos;s PIN here.</source>
        <translation>Tätä ei voi tehdä tämän kortin pin-koodille täällä.</translation>
    </message>
    <message>
        <source>Ask the card&apos;s issuer which program can do it.</source>
        <translation>Kysy kortin myöntäjältä, millä ohjelmalla sen voi tehdä.</translation>
    </message>
    <message>
        <source>This program part for cards is not used, because it is not kept safe.</source>
        <translation>Tätä korttiohjelman osaa ei käytetä, koska sitä ei ole suojattu.</translation>
    </message>
    <message>
        <source>Use one that only the computer&apos;s owner can change, such as one in /usr/lib.</source>
        <translation>Käytä sellaista, jota vain tietokoneen omistaja voi muuttaa, esimerkiksi hakemistossa /usr/lib.</translation>
    </message>
    <message>
        <source>The new code is too short or too long. No try was used.</source>
        <translation>Uusi koodi on liian lyhyt tai liian pitkä. Yritystä ei käytetty.</translation>
    </message>
    <message>
        <source>Choose a code with as many digits as the card takes.</source>
        <translation>Valitse koodi, jossa on niin monta numeroa kuin kortti hyväksyy.</translation>
    </message>
    <message>
        <source>A module needs its whole path, from the first slash on.</source>
        <translation>Moduuli tarvitsee koko polkunsa ensimmäisestä kauttaviivasta alkaen.</translation>
    </message>
    <message>
        <source>There is no such module.</source>
        <translation>Sellaista moduulia ei ole.</translation>
    </message>
    <message>
        <source>This is no file that could be a module.</source>
        <translation>Tämä ei ole tiedosto, joka voisi olla moduuli.</translation>
    </message>
    <message>
        <source>The module is in a folder for temporary files, where others could put another one in its place.</source>
        <translation>Moduuli on väliaikaistiedostojen kansiossa, jossa muut voivat vaihtaa sen toiseen.</translation>
    </message>
    <message>
        <source>Everybody on this computer can change the module or a folder that it is in.</source>
        <translation>Kaikki tämän tietokoneen käyttäjät voivat muuttaa moduulia tai kansiota, jossa se on.</translation>
    </message>
    <message>
        <source>The module, or a folder that it is in, belongs to another user of this computer.</source>
        <translation>Moduuli tai kansio, jossa se on, kuuluu tämän tietokoneen toiselle käyttäjälle.</translation>
    </message>
</context>
<context>
    <name>issuers</name>
    <message>
        <source>At one of Skatteverket&apos;s offices that issue ID cards. You need a new ID card: the e-ID on it is new, too.</source>
        <translation>Skatteverketin toimistossa, joka myöntää henkilökortteja. Tarvitset uuden henkilökortin: myös sen e-legitimaatio on uusi.</translation>
    </message>
    <message>
        <source>Also for the PUK.</source>
        <translation>Myös puk-koodia varten.</translation>
    </message>
    <message>
        <source>Skatteverket&apos;s public information, as collected when Eleg was begun.</source>
        <translation>Skatteverketin julkiset tiedot, kerätty kun Eleg aloitettiin.</translation>
    </message>
    <message>
        <source>Telia e-legitimation, on cards from before September 2017. At any hour.</source>
        <translation>Telian e-legitimaatio ennen syyskuuta 2017 myönnetyillä korteilla. Ympäri vuorokauden.</translation>
    </message>
    <message>
        <source>At one of the police&apos;s passport offices.</source>
        <translation>Poliisin passitoimistossa.</translation>
    </message>
    <message>
        <source>From abroad: +46 77 114 14 00.</source>
        <translation>Ulkomailta: +46 77 114 14 00.</translation>
    </message>
    <message>
        <source>At your bank: it issues your BankID.</source>
        <translation>Pankissasi: se myöntää BankID:si.</translation>
    </message>
    <message>
        <source>At your bank, which answers for lost BankIDs. Your bank&apos;s own number is on its site.</source>
        <translation>Pankissasi, joka vastaa kadonneista BankID:istä. Pankin oma numero on sen verkkosivuilla.</translation>
    </message>
    <message>
        <source>You go there yourself. If the PUK is blocked a new card is needed as well.</source>
        <translation>Käyt siellä itse. Uusi kortti tarvitaan myös, kun puk-koodi on lukittu.</translation>
    </message>
    <message>
        <source>elegitimation.se has a page on blocking, which leads to each issuer’s own.</source>
        <translation>Sivustolla elegitimation.se on sulkemista koskeva sivu, josta pääsee kunkin myöntäjän omalle sivulle.</translation>
    </message>
    <message>
        <source>A telephone number for blocking the e-ID on newer cards, by AB Svenska Pass, is not known to Eleg: ask Skatteverket.</source>
        <translation>Eleg ei tiedä puhelinnumeroa, jolla uudempien korttien (AB Svenska Pass) e-legitimaatio suljetaan: kysy Skatteverketiltä.</translation>
    </message>
    <message>
        <source>You book a time and go there yourself.</source>
        <translation>Varaat ajan ja käyt siellä itse.</translation>
    </message>
    <message>
        <source>Or at a police station: they block the ID card. From abroad: +46 77 114 14 00.</source>
        <translation>Tai poliisiasemalla: siellä henkilökortti suljetaan. Ulkomailta: +46 77 114 14 00.</translation>
    </message>
    <message>
        <source>Whether the e-ID on it is blocked together with the ID card is not known to Eleg: ask the police.</source>
        <translation>Eleg ei tiedä, suljetaanko e-legitimaatio yhdessä henkilökortin kanssa: kysy poliisilta.</translation>
    </message>
</context>
<context>
    <name>trust</name>
    <message>
        <source>No issuer&apos;s certificate has yet been obtained together with proof that it issues e-IDs, so no e-ID is called valid on Eleg&apos;s own word.</source>
        <translation>Yhtään myöntäjän varmennetta ei ole vielä saatu yhdessä sen todisteen kanssa, että se myöntää e-legitimaatioita, joten Eleg ei sano yhtäkään e-legitimaatiota päteväksi omalla sanallaan.</translation>
    </message>
    <message>
        <source>No test issuer&apos;s certificate may be passed on with Eleg. The test CA of Eleg&apos;s own tests is made anew in each build tree and is named by ELEG_TRUST_DIR there.</source>
        <translation>Yhdenkään testimyöntäjän varmennetta ei saa jakaa Elegin mukana. Elegin omien testien testi-CA tehdään uudelleen jokaisessa rakennuspuussa, ja siellä sen nimeää ELEG_TRUST_DIR.</translation>
    </message>
</context>
<context>
    <name>verdicts</name>
    <message>
        <source>The e-ID has been revoked.</source>
        <translation>E-legitimaatio on suljettu.</translation>
    </message>
    <message>
        <source>The certificate was not signed by the issuer that it names.</source>
        <translation>Varmennetta ei ole allekirjoittanut siinä mainittu myöntäjä.</translation>
    </message>
    <message>
        <source>The e-ID&apos;s issuer is not one that is trusted here.</source>
        <translation>E-legitimaation myöntäjään ei luoteta täällä.</translation>
    </message>
    <message>
        <source>The certificate vouches for itself: no issuer has signed it.</source>
        <translation>Varmenne takaa itse itsensä: mikään myöntäjä ei ole allekirjoittanut sitä.</translation>
    </message>
    <message>
        <source>There are too many issuers between the e-ID and one that is trusted.</source>
        <translation>E-legitimaation ja luotetun myöntäjän välillä on liian monta myöntäjää.</translation>
    </message>
    <message>
        <source>One of the issuers is not allowed to issue certificates.</source>
        <translation>Yksi myöntäjistä ei saa myöntää varmenteita.</translation>
    </message>
    <message>
        <source>The issuer is not allowed to issue certificates for such a name.</source>
        <translation>Myöntäjä ei saa myöntää varmenteita tällaiselle nimelle.</translation>
    </message>
    <message>
        <source>The certificate has a condition that is not understood here.</source>
        <translation>Varmenteessa on ehto, jota täällä ei ymmärretä.</translation>
    </message>
    <message>
        <source>The e-ID&apos;s key is too weak to be relied on.</source>
        <translation>E-legitimaation avain on liian heikko luotettavaksi.</translation>
    </message>
    <message>
        <source>The issuer&apos;s key is too weak to be relied on.</source>
        <translation>Myöntäjän avain on liian heikko luotettavaksi.</translation>
    </message>
    <message>
        <source>The certificate was signed in a way that is too weak to be relied on.</source>
        <translation>Varmenne on allekirjoitettu tavalla, joka on liian heikko luotettavaksi.</translation>
    </message>
    <message>
        <source>The e-ID has expired.</source>
        <translation>E-legitimaatio on vanhentunut.</translation>
    </message>
    <message>
        <source>The e-ID is not valid yet.</source>
        <translation>E-legitimaatio ei ole vielä voimassa.</translation>
    </message>
    <message>
        <source>The certificate of one of the issuers has expired.</source>
        <translation>Yhden myöntäjän varmenne on vanhentunut.</translation>
    </message>
    <message>
        <source>The certificate of one of the issuers is not valid yet.</source>
        <translation>Yhden myöntäjän varmenne ei ole vielä voimassa.</translation>
    </message>
    <message>
        <source>This is an issuer&apos;s certificate, not a person&apos;s e-ID.</source>
        <translation>Tämä on myöntäjän varmenne, ei henkilön e-legitimaatio.</translation>
    </message>
    <message>
        <source>The certificate does not say what it may be used for.</source>
        <translation>Varmenne ei kerro, mihin sitä saa käyttää.</translation>
    </message>
    <message>
        <source>The e-ID is not meant for proving who somebody is.</source>
        <translation>E-legitimaatiota ei ole tarkoitettu tunnistautumiseen.</translation>
    </message>
    <message>
        <source>The e-ID is not meant for signing.</source>
        <translation>E-legitimaatiota ei ole tarkoitettu allekirjoittamiseen.</translation>
    </message>
    <message>
        <source>The certificate is for other uses than proving who somebody is to a site.</source>
        <translation>Varmenne on tarkoitettu muuhun kuin palveluun tunnistautumiseen.</translation>
    </message>
    <message>
        <source>The e-ID is valid and its issuer is trusted. Whether it has been revoked was not checked.</source>
        <translation>E-legitimaatio on voimassa ja sen myöntäjään luotetaan. Onko se suljettu, ei tarkistettu.</translation>
    </message>
    <message>
        <source>The token has a known format and algorithm.</source>
        <translation>Todisteen muoto ja algoritmi ovat tunnettuja.</translation>
    </message>
    <message>
        <source>The token cannot be understood.</source>
        <translation>Todistetta ei voi ymmärtää.</translation>
    </message>
    <message>
        <source>The token&apos;s format is not known.</source>
        <translation>Todisteen muoto on tuntematon.</translation>
    </message>
    <message>
        <source>The token&apos;s algorithm is not known.</source>
        <translation>Todisteen algoritmi on tuntematon.</translation>
    </message>
    <message>
        <source>The token has a certificate that can be read.</source>
        <translation>Todisteen varmenne on luettavissa.</translation>
    </message>
    <message>
        <source>The e-ID is meant for proving who somebody is.</source>
        <translation>E-legitimaatio on tarkoitettu tunnistautumiseen.</translation>
    </message>
    <message>
        <source>The e-ID is within its time of validity.</source>
        <translation>E-legitimaatio on voimassaoloajallaan.</translation>
    </message>
    <message>
        <source>The e-ID was issued by an issuer that is trusted here.</source>
        <translation>E-legitimaation on myöntänyt taho, johon luotetaan täällä.</translation>
    </message>
    <message>
        <source>The token was signed with the e-ID&apos;s key for this site and challenge.</source>
        <translation>Todiste on allekirjoitettu e-legitimaation avaimella tälle palvelulle ja haasteelle.</translation>
    </message>
    <message>
        <source>The token was not signed with the e-ID&apos;s key for this site and challenge.</source>
        <translation>Todistetta ei ole allekirjoitettu e-legitimaation avaimella tälle palvelulle ja haasteelle.</translation>
    </message>
    <message>
        <source>The token&apos;s algorithm does not fit the e-ID&apos;s key.</source>
        <translation>Todisteen algoritmi ei sovi e-legitimaation avaimeen.</translation>
    </message>
    <message>
        <source>Whether the e-ID has been revoked was not checked.</source>
        <translation>Onko e-legitimaatio suljettu, ei tarkistettu.</translation>
    </message>
    <message>
        <source>The e-ID has not been revoked.</source>
        <translation>E-legitimaatiota ei ole suljettu.</translation>
    </message>
    <message>
        <source>Nobody could say whether the e-ID has been revoked.</source>
        <translation>Kukaan ei voinut sanoa, onko e-legitimaatio suljettu.</translation>
    </message>
    <message>
        <source>Not looked at, because an earlier check failed.</source>
        <translation>Ei tarkistettu, koska aiempi tarkistus epäonnistui.</translation>
    </message>
    <message>
        <source>The certificate is larger than any real one.</source>
        <translation>Varmenne on suurempi kuin yksikään aito varmenne.</translation>
    </message>
    <message>
        <source>The certificate is not written as certificates must be.</source>
        <translation>Varmennetta ei ole kirjoitettu niin kuin varmenteet on kirjoitettava.</translation>
    </message>
    <message>
        <source>There is something after the end of the certificate.</source>
        <translation>Varmenteen lopun jälkeen on jotakin.</translation>
    </message>
    <message>
        <source>The certificate cannot be read.</source>
        <translation>Varmennetta ei voi lukea.</translation>
    </message>
    <message>
        <source>The certificate is of a version that does not fit its content.</source>
        <translation>Varmenteen versio ei sovi sen sisältöön.</translation>
    </message>
    <message>
        <source>The certificate has a number that no issuer may give.</source>
        <translation>Varmenteella on numero, jota yksikään myöntäjä ei saa antaa.</translation>
    </message>
    <message>
        <source>The certificate says the same thing twice.</source>
        <translation>Varmenne sanoo saman asian kahdesti.</translation>
    </message>
    <message>
        <source>The certificate has more names than any real one.</source>
        <translation>Varmenteessa on enemmän nimiä kuin yhdessäkään aidossa.</translation>
    </message>
    <message>
        <source>The certificate does not say who issued it.</source>
        <translation>Varmenne ei kerro, kuka sen on myöntänyt.</translation>
    </message>
    <message>
        <source>The certificate ends before it begins.</source>
        <translation>Varmenteen voimassaolo päättyy ennen kuin se alkaa.</translation>
    </message>
    <message>
        <source>The certificate contradicts itself about how it was signed.</source>
        <translation>Varmenne on ristiriidassa itsensä kanssa siitä, miten se on allekirjoitettu.</translation>
    </message>
    <message>
        <source>The issuer cannot be checked: no issuer is known here.</source>
        <translation>Myöntäjää ei voi tarkistaa: täällä ei tunneta yhtään myöntäjää.</translation>
    </message>
    <message>
        <source>The certificate of one of the issuers cannot be read.</source>
        <translation>Yhden myöntäjän varmennetta ei voi lukea.</translation>
    </message>
    <message>
        <source>One of the issuers has let others issue where it may not.</source>
        <translation>Yksi myöntäjistä on antanut muiden myöntää, vaikka se ei saa.</translation>
    </message>
    <message>
        <source>One of the issuers is not allowed to issue certificates for this use.</source>
        <translation>Yksi myöntäjistä ei saa myöntää varmenteita tähän käyttöön.</translation>
    </message>
    <message>
        <source>There are too many possible issuers to look through.</source>
        <translation>Mahdollisia myöntäjiä on liikaa läpikäytäviksi.</translation>
    </message>
    <message>
        <source>There are too many rules about names to look through.</source>
        <translation>Nimiä koskevia sääntöjä on liikaa läpikäytäviksi.</translation>
    </message>
    <message>
        <source>An issuer has a rule about names that is not understood here.</source>
        <translation>Myöntäjällä on nimiä koskeva sääntö, jota täällä ei ymmärretä.</translation>
    </message>
    <message>
        <source>The certificate&apos;s terms are not understood here.</source>
        <translation>Varmenteen ehtoja ei ymmärretä täällä.</translation>
    </message>
    <message>
        <source>The certificate is not an issuer&apos;s.</source>
        <translation>Varmenne ei ole myöntäjän varmenne.</translation>
    </message>
    <message>
        <source>The certificate is not meant for answering whether others are revoked.</source>
        <translation>Varmennetta ei ole tarkoitettu vastaamaan siihen, onko muita suljettu.</translation>
    </message>
    <message>
        <source>The issuer is trusted here, but not for this use.</source>
        <translation>Myöntäjään luotetaan täällä, mutta ei tässä käytössä.</translation>
    </message>
    <message>
        <source>The e-ID is not of a kind that this issuer is trusted for.</source>
        <translation>E-legitimaatio ei ole sellainen, jonka osalta myöntäjään luotetaan.</translation>
    </message>
    <message>
        <source>The e-ID is revoked for the time being.</source>
        <translation>E-legitimaatio on toistaiseksi suljettu.</translation>
    </message>
    <message>
        <source>The certificate of one of the issuers has been revoked.</source>
        <translation>Yhden myöntäjän varmenne on suljettu.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from the issuer&apos;s, so that it cannot be checked whether the e-ID has been revoked.</source>
        <translation>Tietokoneen kello poikkeaa myöntäjän kellosta, joten ei voida tarkistaa, onko e-legitimaatio suljettu.</translation>
    </message>
    <message>
        <source>The issuer&apos;s answer about revocation cannot be understood.</source>
        <translation>Myöntäjän vastausta sulkemisesta ei voi ymmärtää.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service did not understand the question about revocation.</source>
        <translation>Myöntäjän palvelu ei ymmärtänyt kysymystä sulkemisesta.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service for revocation does not work just now.</source>
        <translation>Myöntäjän sulkupalvelu ei toimi juuri nyt.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service for revocation is busy and asks to try again later.</source>
        <translation>Myöntäjän sulkupalvelu on varattu ja pyytää yrittämään myöhemmin uudelleen.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service for revocation only answers those who sign their question.</source>
        <translation>Myöntäjän sulkupalvelu vastaa vain niille, jotka allekirjoittavat kysymyksensä.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service for revocation does not answer about this e-ID.</source>
        <translation>Myöntäjän sulkupalvelu ei vastaa tästä e-legitimaatiosta.</translation>
    </message>
    <message>
        <source>The answer about revocation is not signed.</source>
        <translation>Vastausta sulkemisesta ei ole allekirjoitettu.</translation>
    </message>
    <message>
        <source>The answer about revocation was changed or is forged.</source>
        <translation>Vastausta sulkemisesta on muutettu tai se on väärennetty.</translation>
    </message>
    <message>
        <source>The answer about revocation was signed by somebody who may not speak for the issuer.</source>
        <translation>Vastauksen sulkemisesta on allekirjoittanut joku, joka ei saa puhua myöntäjän puolesta.</translation>
    </message>
    <message>
        <source>The certificate of the service that answers about revocation is not valid now.</source>
        <translation>Sulkupalvelun oma varmenne ei ole nyt voimassa.</translation>
    </message>
    <message>
        <source>The certificate of the service that answers about revocation has itself been revoked.</source>
        <translation>Sulkupalvelun oma varmenne on suljettu.</translation>
    </message>
    <message>
        <source>The answer about revocation was signed in a way that is too weak to be relied on.</source>
        <translation>Vastaus sulkemisesta on allekirjoitettu tavalla, joka on liian heikko luotettavaksi.</translation>
    </message>
    <message>
        <source>The answer about revocation has a condition that is not understood here.</source>
        <translation>Vastauksessa sulkemisesta on ehto, jota täällä ei ymmärretä.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service gave several answers to one question.</source>
        <translation>Myöntäjän palvelu antoi useita vastauksia yhteen kysymykseen.</translation>
    </message>
    <message>
        <source>The answer about revocation is about another e-ID.</source>
        <translation>Vastaus sulkemisesta koskee toista e-legitimaatiota.</translation>
    </message>
    <message>
        <source>The answer about revocation is not the answer to this question.</source>
        <translation>Vastaus sulkemisesta ei ole vastaus tähän kysymykseen.</translation>
    </message>
    <message>
        <source>The answer about revocation does not show that it was made for this question.</source>
        <translation>Vastaus sulkemisesta ei osoita, että se on tehty tätä kysymystä varten.</translation>
    </message>
    <message>
        <source>The answer about revocation is from a time that is yet to come.</source>
        <translation>Vastaus sulkemisesta on ajalta, joka ei ole vielä tullut.</translation>
    </message>
    <message>
        <source>The answer about revocation is too old.</source>
        <translation>Vastaus sulkemisesta on liian vanha.</translation>
    </message>
    <message>
        <source>The answer about revocation contradicts itself about when it was made.</source>
        <translation>Vastaus sulkemisesta on ristiriidassa itsensä kanssa siitä, milloin se on tehty.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service for revocation does not know this e-ID.</source>
        <translation>Myöntäjän sulkupalvelu ei tunne tätä e-legitimaatiota.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs cannot be understood.</source>
        <translation>Sulkulistaa ei voi ymmärtää.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs is another issuer&apos;s.</source>
        <translation>Sulkulista on toisen myöntäjän.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs was changed or is forged.</source>
        <translation>Sulkulistaa on muutettu tai se on väärennetty.</translation>
    </message>
    <message>
        <source>The issuer may not sign lists of revoked e-IDs.</source>
        <translation>Myöntäjä ei saa allekirjoittaa sulkulistoja.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs was signed in a way that is too weak to be relied on.</source>
        <translation>Sulkulista on allekirjoitettu tavalla, joka on liian heikko luotettavaksi.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs has a condition that is not understood here.</source>
        <translation>Sulkulistassa on ehto, jota täällä ei ymmärretä.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs speaks for several issuers, which is not accepted here.</source>
        <translation>Sulkulista puhuu usean myöntäjän puolesta, mitä täällä ei hyväksytä.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs has only what changed since another list.</source>
        <translation>Sulkulistassa on vain se, mikä on muuttunut toisen listan jälkeen.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs does not cover this e-ID.</source>
        <translation>Sulkulista ei kata tätä e-legitimaatiota.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs is not the one that this e-ID names.</source>
        <translation>Sulkulista ei ole se, jonka tämä e-legitimaatio nimeää.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs is from a time that is yet to come.</source>
        <translation>Sulkulista on ajalta, joka ei ole vielä tullut.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs is too old.</source>
        <translation>Sulkulista on liian vanha.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs does not say when the next one comes.</source>
        <translation>Sulkulista ei kerro, milloin seuraava tulee.</translation>
    </message>
    <message>
        <source>The network asks for a log-in first, so that the issuer cannot be asked whether the e-ID has been revoked.</source>
        <translation>Verkko pyytää ensin kirjautumista, joten myöntäjältä ei voi kysyä, onko e-legitimaatio suljettu.</translation>
    </message>
    <message>
        <source>The e-ID names an address for revocation that may not be asked from this computer.</source>
        <translation>E-legitimaatio nimeää sulkutietoja varten osoitteen, jolta ei saa kysyä tältä tietokoneelta.</translation>
    </message>
    <message>
        <source>The answer about revocation is larger than any real one.</source>
        <translation>Vastaus sulkemisesta on suurempi kuin yksikään aito vastaus.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service for revocation did not answer in time.</source>
        <translation>Myöntäjän sulkupalvelu ei vastannut ajoissa.</translation>
    </message>
    <message>
        <source>The address for revocation answers with something else.</source>
        <translation>Sulkutietojen osoite vastaa jollakin muulla.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service for revocation cannot be reached.</source>
        <translation>Myöntäjän sulkupalveluun ei saada yhteyttä.</translation>
    </message>
    <message>
        <source>Without a network the issuer cannot be asked whether the e-ID has been revoked.</source>
        <translation>Ilman verkkoa myöntäjältä ei voi kysyä, onko e-legitimaatio suljettu.</translation>
    </message>
    <message>
        <source>The e-ID does not say where to ask whether it has been revoked.</source>
        <translation>E-legitimaatio ei kerro, mistä voi kysyä, onko se suljettu.</translation>
    </message>
    <message>
        <source>The e-ID is valid and its issuer is trusted. Whether it has been revoked could not be found out now.</source>
        <translation>E-legitimaatio on voimassa ja sen myöntäjään luotetaan. Nyt ei saatu selville, onko se suljettu.</translation>
    </message>
    <message>
        <source>The e-ID is valid: its issuer is trusted and has not revoked it.</source>
        <translation>E-legitimaatio on voimassa: sen myöntäjään luotetaan, eikä myöntäjä ole sulkenut sitä.</translation>
    </message>
</context>
</TS>
