<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>cards</name>
    <message>
        <source>BankID card</source>
        <translation>BankID card</translation>
    </message>
    <message>
        <source>The module that the bank gives out for its card.</source>
        <translation>The module that the bank gives out for its card.</translation>
    </message>
    <message>
        <source>National ID card</source>
        <translation>National ID card</translation>
    </message>
    <message>
        <source>The card&apos;s own module from its maker, or an OpenSC that knows the card.</source>
        <translation>The card&apos;s own module from its maker, or an OpenSC that knows the card.</translation>
    </message>
    <message>
        <source>Swedish e-ID card</source>
        <translation>Swedish e-ID card</translation>
    </message>
    <message>
        <source>Skatteverket ID card</source>
        <translation>Skatteverket ID card</translation>
    </message>
    <message>
        <source>A card that answers as SetCOS EID version 2.0 or 2.1: OpenSC reads no other of this kind.</source>
        <translation>A card that answers as SetCOS EID version 2.0 or 2.1: OpenSC reads no other of this kind.</translation>
    </message>
    <message>
        <source>State e-ID card</source>
        <translation>State e-ID card</translation>
    </message>
    <message>
        <source>The card is not issued yet: its kind is not known.</source>
        <translation>The card is not issued yet: its kind is not known.</translation>
    </message>
</context>
<context>
    <name>eleg::Consent</name>
    <message>
        <source>Valid to %1</source>
        <translation>Valid to %1</translation>
    </message>
    <message>
        <source>In reader: %1</source>
        <translation>In reader: %1</translation>
    </message>
    <message>
        <source>This e-ID expired on %1.</source>
        <translation>This e-ID expired on %1.</translation>
    </message>
    <message>
        <source>This e-ID is not valid until %1.</source>
        <translation>This e-ID is not valid until %1.</translation>
    </message>
    <message>
        <source>This card cannot be used here yet.</source>
        <translation>This card cannot be used here yet.</translation>
    </message>
    <message>
        <source>Use another e-ID, or sign in to the service in another way.</source>
        <translation>Use another e-ID, or sign in to the service in another way.</translation>
    </message>
    <message>
        <source>Looking for card readers…</source>
        <translation>Looking for card readers…</translation>
    </message>
    <message>
        <source>No card reader is connected.</source>
        <translation>No card reader is connected.</translation>
    </message>
    <message>
        <source>Connect a card reader to this computer.</source>
        <translation>Connect a card reader to this computer.</translation>
    </message>
    <message>
        <source>There is no card in the reader.</source>
        <translation>There is no card in the reader.</translation>
    </message>
    <message>
        <source>Insert your e-ID card, chip first.</source>
        <translation>Insert your e-ID card, chip first.</translation>
    </message>
    <message>
        <source>The card is being read…</source>
        <translation>The card is being read…</translation>
    </message>
    <message>
        <source>Leave the card in the reader.</source>
        <translation>Leave the card in the reader.</translation>
    </message>
    <message>
        <source>The card does not answer.</source>
        <translation>The card does not answer.</translation>
    </message>
    <message>
        <source>Take the card out, turn it so that the chip goes in first, and insert it again.</source>
        <translation>Take the card out, turn it so that the chip goes in first, and insert it again.</translation>
    </message>
    <message>
        <source>This is not a card that Eleg knows.</source>
        <translation>This is not a card that Eleg knows.</translation>
    </message>
    <message>
        <source>Insert your e-ID card instead.</source>
        <translation>Insert your e-ID card instead.</translation>
    </message>
    <message>
        <source>The card has no e-ID to identify with.</source>
        <translation>The card has no e-ID to identify with.</translation>
    </message>
    <message>
        <source>The card has no e-ID to sign with.</source>
        <translation>The card has no e-ID to sign with.</translation>
    </message>
    <message>
        <source>Insert another e-ID card.</source>
        <translation>Insert another e-ID card.</translation>
    </message>
    <message>
        <source>This is not the e-ID that the service asks for.</source>
        <translation>This is not the e-ID that the service asks for.</translation>
    </message>
    <message>
        <source>Insert the card that you chose for this signature.</source>
        <translation>Insert the card that you chose for this signature.</translation>
    </message>
    <message>
        <source>Order a new e-ID from the issuer, or use another one.</source>
        <translation>Order a new e-ID from the issuer, or use another one.</translation>
    </message>
    <message>
        <source>Check the computer&apos;s date, or use another e-ID until then.</source>
        <translation>Check the computer&apos;s date, or use another e-ID until then.</translation>
    </message>
    <message>
        <source>The PIN of this e-ID is blocked after too many wrong tries.</source>
        <translation>The PIN of this e-ID is blocked after too many wrong tries.</translation>
    </message>
    <message>
        <source>Unblock it with the PUK that came with the card, or contact the issuer.</source>
        <translation>Unblock it with the PUK that came with the card, or contact the issuer.</translation>
    </message>
    <message>
        <source>No PIN has been chosen for this e-ID yet.</source>
        <translation>No PIN has been chosen for this e-ID yet.</translation>
    </message>
    <message>
        <source>Choose one first, with the PUK from the letter that came with the card.</source>
        <translation>Choose one first, with the PUK from the letter that came with the card.</translation>
    </message>
    <message>
        <source>The card has been taken out.</source>
        <translation>The card has been taken out.</translation>
    </message>
    <message>
        <source>Insert the same card again to go on.</source>
        <translation>Insert the same card again to go on.</translation>
    </message>
    <message>
        <source>The card reader has been disconnected.</source>
        <translation>The card reader has been disconnected.</translation>
    </message>
    <message>
        <source>Connect it again to go on.</source>
        <translation>Connect it again to go on.</translation>
    </message>
    <message>
        <source>Choose an e-ID</source>
        <translation>Choose an e-ID</translation>
    </message>
    <message>
        <source>Which e-ID do you want to use?</source>
        <translation>Which e-ID do you want to use?</translation>
    </message>
    <message>
        <source>You enter the PIN on the card reader.</source>
        <translation>You enter the PIN on the card reader.</translation>
    </message>
    <message>
        <source>Press “%1”, then enter the PIN on the reader’s keys.</source>
        <translation>Press “%1”, then enter the PIN on the reader’s keys.</translation>
    </message>
    <message>
        <source>Enter the PIN on the card reader now.</source>
        <translation>Enter the PIN on the card reader now.</translation>
    </message>
    <message>
        <source>Finish with the reader’s green key.</source>
        <translation>Finish with the reader’s green key.</translation>
    </message>
    <message>
        <source>The service gets your certificate, with your name and personnummer.</source>
        <translation>The service gets your certificate, with your name and personnummer.</translation>
    </message>
    <message>
        <source>Nothing is signed yet, and no PIN is needed.</source>
        <translation>Nothing is signed yet, and no PIN is needed.</translation>
    </message>
    <message>
        <source>The card is signing…</source>
        <translation>The card is signing…</translation>
    </message>
    <message>
        <source>The card is working…</source>
        <translation>The card is working…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelling…</translation>
    </message>
    <message>
        <source>Identify yourself to</source>
        <translation>Identify yourself to</translation>
    </message>
    <message>
        <source>Sign a text or document for</source>
        <translation>Sign a text or document for</translation>
    </message>
    <message>
        <source>Choose an e-ID to sign with for</source>
        <translation>Choose an e-ID to sign with for</translation>
    </message>
    <message>
        <source>Identify</source>
        <translation>Identify</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>PIN for signing</source>
        <translation>PIN for signing</translation>
    </message>
    <message>
        <source>PIN for identification</source>
        <translation>PIN for identification</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left.</source>
        <translation>
            <numerusform>%n try left.</numerusform>
            <numerusform>%n tries left.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the last try: one more wrong PIN blocks it.</source>
        <translation>This is the last try: one more wrong PIN blocks it.</translation>
    </message>
    <message>
        <source>Wrong PIN.</source>
        <translation>Wrong PIN.</translation>
    </message>
    <message>
        <source>Enter your PIN first.</source>
        <translation>Enter your PIN first.</translation>
    </message>
    <message numerus="yes">
        <source>The PIN has %n digits.</source>
        <translation>
            <numerusform>The PIN has %n digit.</numerusform>
            <numerusform>The PIN has %n digits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The PIN has at least %n digits.</source>
        <translation>
            <numerusform>The PIN has at least %n digit.</numerusform>
            <numerusform>The PIN has at least %n digits.</numerusform>
        </translation>
    </message>
    <message>
        <source>The PIN consists of digits only.</source>
        <translation>The PIN consists of digits only.</translation>
    </message>
    <message>
        <source>The PIN was not entered. You can try again.</source>
        <translation>The PIN was not entered. You can try again.</translation>
    </message>
    <message>
        <source>The time to enter the PIN ran out. You can try again.</source>
        <translation>The time to enter the PIN ran out. You can try again.</translation>
    </message>
    <message>
        <source>The card was taken out too early. Nothing has been sent.</source>
        <translation>The card was taken out too early. Nothing has been sent.</translation>
    </message>
    <message>
        <source>Another card is in the reader now. Nothing has been sent.</source>
        <translation>Another card is in the reader now. Nothing has been sent.</translation>
    </message>
    <message>
        <source>Has expired</source>
        <translation>Has expired</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>Not valid yet</translation>
    </message>
    <message>
        <source>PIN blocked</source>
        <translation>PIN blocked</translation>
    </message>
    <message>
        <source>PIN not chosen yet</source>
        <translation>PIN not chosen yet</translation>
    </message>
    <message>
        <source>The address has unusual letters that can be mistaken for others. Read it closely.</source>
        <translation>The address has unusual letters that can be mistaken for others. Read it closely.</translation>
    </message>
    <message>
        <source>The address is written in another alphabet. Read it closely.</source>
        <translation>The address is written in another alphabet. Read it closely.</translation>
    </message>
    <message>
        <source>The address mixes letters of several alphabets: it may imitate another one.</source>
        <translation>The address mixes letters of several alphabets: it may imitate another one.</translation>
    </message>
    <message>
        <source>The address has a part that cannot be shown as text.</source>
        <translation>The address has a part that cannot be shown as text.</translation>
    </message>
    <message>
        <source>Issued by %1</source>
        <translation>Issued by %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Use another e-ID</source>
        <translation>Use another e-ID</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message>
        <source>Show checksum of what is signed</source>
        <translation>Show checksum of what is signed</translation>
    </message>
    <message>
        <source>Hide checksum of what is signed</source>
        <translation>Hide checksum of what is signed</translation>
    </message>
    <message>
        <source>The same address, written otherwise: %1</source>
        <translation>The same address, written otherwise: %1</translation>
    </message>
    <message>
        <source>What you sign is shown by the service. Your card signs its checksum.</source>
        <translation>What you sign is shown by the service. Your card signs its checksum.</translation>
    </message>
    <message>
        <source>What is missing: %1</source>
        <translation>What is missing: %1</translation>
    </message>
    <message>
        <source>This looks like a %1, which cannot be read here yet.</source>
        <translation>This looks like a %1, which cannot be read here yet.</translation>
    </message>
    <message>
        <source>Hand over certificate</source>
        <translation>Hand over certificate</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>TEST: not a real e-ID</source>
        <translation>TEST: not a real e-ID</translation>
    </message>
    <message>
        <source>Checking that the e-ID has not been revoked…</source>
        <translation>Checking that the e-ID has not been revoked…</translation>
    </message>
    <message>
        <source>Is revoked</source>
        <translation>Is revoked</translation>
    </message>
    <message>
        <source>Cannot be checked</source>
        <translation>Cannot be checked</translation>
    </message>
    <message>
        <source>Renew it with %1. %2</source>
        <translation>Renew it with %1. %2</translation>
    </message>
    <message>
        <source>Ask %1, telephone %2, or use another e-ID.</source>
        <translation>Ask %1, telephone %2, or use another e-ID.</translation>
    </message>
    <message>
        <source>Ask %1, or use another e-ID.</source>
        <translation>Ask %1, or use another e-ID.</translation>
    </message>
    <message>
        <source>Ask the issuer, or use another e-ID.</source>
        <translation>Ask the issuer, or use another e-ID.</translation>
    </message>
    <message>
        <source>The reason: somebody else may have its key.</source>
        <translation>The reason: somebody else may have its key.</translation>
    </message>
    <message>
        <source>The reason: what it says about you has changed.</source>
        <translation>The reason: what it says about you has changed.</translation>
    </message>
    <message>
        <source>The reason: a newer one has replaced it.</source>
        <translation>The reason: a newer one has replaced it.</translation>
    </message>
    <message>
        <source>The reason: it is no longer in use.</source>
        <translation>The reason: it is no longer in use.</translation>
    </message>
    <message>
        <source>The reason: the right to use it was withdrawn.</source>
        <translation>The reason: the right to use it was withdrawn.</translation>
    </message>
    <message numerus="yes">
        <source>The clock is %n days ahead.</source>
        <translation>
            <numerusform>The clock is %n day ahead.</numerusform>
            <numerusform>The clock is %n days ahead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock is %n days behind.</source>
        <translation>
            <numerusform>The clock is %n day behind.</numerusform>
            <numerusform>The clock is %n days behind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock is %n hours ahead.</source>
        <translation>
            <numerusform>The clock is %n hour ahead.</numerusform>
            <numerusform>The clock is %n hours ahead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock is %n hours behind.</source>
        <translation>
            <numerusform>The clock is %n hour behind.</numerusform>
            <numerusform>The clock is %n hours behind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock is %n minutes ahead.</source>
        <translation>
            <numerusform>The clock is %n minute ahead.</numerusform>
            <numerusform>The clock is %n minutes ahead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock is %n minutes behind.</source>
        <translation>
            <numerusform>The clock is %n minute behind.</numerusform>
            <numerusform>The clock is %n minutes behind.</numerusform>
        </translation>
    </message>
    <message>
        <source>This e-ID has been revoked.</source>
        <translation>This e-ID has been revoked.</translation>
    </message>
    <message>
        <source>This e-ID has been suspended since %1.</source>
        <translation>This e-ID has been suspended since %1.</translation>
    </message>
    <message>
        <source>This e-ID was revoked on %1.</source>
        <translation>This e-ID was revoked on %1.</translation>
    </message>
    <message>
        <source>This e-ID cannot be checked now.</source>
        <translation>This e-ID cannot be checked now.</translation>
    </message>
    <message>
        <source>The computer&apos;s owner only allows e-IDs that can be checked. Try again, or ask the owner.</source>
        <translation>The computer&apos;s owner only allows e-IDs that can be checked. Try again, or ask the owner.</translation>
    </message>
    <message>
        <source>The computer&apos;s owner only allows e-IDs that can be checked. Ask the owner, or use another e-ID.</source>
        <translation>The computer&apos;s owner only allows e-IDs that can be checked. Ask the owner, or use another e-ID.</translation>
    </message>
    <message>
        <source>The issuer cannot be checked on this computer. That is usual, and you can go on.</source>
        <translation>The issuer cannot be checked on this computer. That is usual, and you can go on.</translation>
    </message>
    <message>
        <source>You can go on all the same.</source>
        <translation>You can go on all the same.</translation>
    </message>
    <message>
        <source>TEST: this is not a real e-ID.</source>
        <translation>TEST: this is not a real e-ID.</translation>
    </message>
    <message>
        <source>TEST: this computer accepts e-IDs that are not real.</source>
        <translation>TEST: this computer accepts e-IDs that are not real.</translation>
    </message>
</context>
<context>
    <name>eleg::Window</name>
    <message>
        <source>Certificates</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>Back to my e-IDs</source>
        <translation>Back to my e-IDs</translation>
    </message>
    <message>
        <source>The e-ID of %1 has these certificates. You rarely need to look at them.</source>
        <translation>The e-ID of %1 has these certificates. You rarely need to look at them.</translation>
    </message>
    <message>
        <source>Chain of issuers</source>
        <translation>Chain of issuers</translation>
    </message>
    <message>
        <source>No issuing certificate was found</source>
        <translation>No issuing certificate was found</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copy as text</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Save as a file…</translation>
    </message>
    <message>
        <source>Copied, with the whole personnummer.</source>
        <translation>Copied, with the whole personnummer.</translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation>Save certificate</translation>
    </message>
    <message>
        <source>PEM text (*.pem)</source>
        <translation>PEM text (*.pem)</translation>
    </message>
    <message>
        <source>DER (*.der)</source>
        <translation>DER (*.der)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>The file could not be written: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n bits</source>
        <translation>
            <numerusform>%n bit</numerusform>
            <numerusform>%n bits</numerusform>
        </translation>
    </message>
    <message>
        <source>Elliptic curve, %1</source>
        <translation>Elliptic curve, %1</translation>
    </message>
    <message>
        <source>Of another kind</source>
        <translation>Of another kind</translation>
    </message>
    <message>
        <source>prove who you are</source>
        <translation>prove who you are</translation>
    </message>
    <message>
        <source>sign texts and documents</source>
        <translation>sign texts and documents</translation>
    </message>
    <message>
        <source>Not in the certificate</source>
        <translation>Not in the certificate</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>Whether the issuer has blocked the e-ID has not been checked.</source>
        <translation>Whether the issuer has blocked the e-ID has not been checked.</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Holder</translation>
    </message>
    <message>
        <source>Personnummer</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>Used to</source>
        <translation>Used to</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Valid to</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Issued under the rules</source>
        <translation>Issued under the rules</translation>
    </message>
    <message>
        <source>Limited to</source>
        <translation>Limited to</translation>
    </message>
    <message>
        <source>Where its validity can be asked</source>
        <translation>Where its validity can be asked</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Fingerprint (SHA-256)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Show the personnummer</source>
        <translation>Show the personnummer</translation>
    </message>
    <message>
        <source>Shown while you hold the button or the space bar down.</source>
        <translation>Shown while you hold the button or the space bar down.</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>Card reader</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>It looks like: %1</source>
        <translation>It looks like: %1</translation>
    </message>
    <message>
        <source>The card’s first answer, for a supporter: %1</source>
        <translation>The card’s first answer, for a supporter: %1</translation>
    </message>
    <message>
        <source>My e-IDs</source>
        <translation>My e-IDs</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The card can be read, and its time has not run out.</source>
        <translation>The card can be read, and its time has not run out.</translation>
    </message>
    <message>
        <source>Eleg cannot check the issuer, nor whether the e-ID has been blocked.</source>
        <translation>Eleg cannot check the issuer, nor whether the e-ID has been blocked.</translation>
    </message>
    <message>
        <source>It is the PIN for signing.</source>
        <translation>It is the PIN for signing.</translation>
    </message>
    <message>
        <source>It is the PIN for identification.</source>
        <translation>It is the PIN for identification.</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Works</translation>
    </message>
    <message>
        <source>The card answers, and the issuer says that the e-ID is valid.</source>
        <translation>The card answers, and the issuer says that the e-ID is valid.</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Expires soon</translation>
    </message>
    <message>
        <source>Order a new one in good time: it ends on %1.</source>
        <translation>Order a new one in good time: it ends on %1.</translation>
    </message>
    <message>
        <source>Has expired</source>
        <translation>Has expired</translation>
    </message>
    <message>
        <source>It cannot be used any more. Order a new one.</source>
        <translation>It cannot be used any more. Order a new one.</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>Not valid yet</translation>
    </message>
    <message>
        <source>It can be used from %1. Is this computer’s date right?</source>
        <translation>It can be used from %1. Is this computer’s date right?</translation>
    </message>
    <message>
        <source>Blocked by the issuer</source>
        <translation>Blocked by the issuer</translation>
    </message>
    <message>
        <source>It cannot be used any more. Ask the issuer why, and order a new one.</source>
        <translation>It cannot be used any more. Ask the issuer why, and order a new one.</translation>
    </message>
    <message>
        <source>Cannot be checked</source>
        <translation>Cannot be checked</translation>
    </message>
    <message>
        <source>PIN blocked</source>
        <translation>PIN blocked</translation>
    </message>
    <message>
        <source>Too many wrong tries. Unblock it with the PUK that came with the card.</source>
        <translation>Too many wrong tries. Unblock it with the PUK that came with the card.</translation>
    </message>
    <message>
        <source>PIN not chosen yet</source>
        <translation>PIN not chosen yet</translation>
    </message>
    <message>
        <source>Choose one with the PUK from the letter that came with the card.</source>
        <translation>Choose one with the PUK from the letter that came with the card.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Try it</translation>
    </message>
    <message>
        <source>How to renew it</source>
        <translation>How to renew it</translation>
    </message>
    <message>
        <source>Unblock the PIN</source>
        <translation>Unblock the PIN</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>Choose a PIN</translation>
    </message>
    <message>
        <source>Get help</source>
        <translation>Get help</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>ends today</source>
        <translation>ends today</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message>
        <source>No name in the certificate</source>
        <translation>No name in the certificate</translation>
    </message>
    <message>
        <source>Unknown kind of card</source>
        <translation>Unknown kind of card</translation>
    </message>
    <message>
        <source>Valid to %1</source>
        <translation>Valid to %1</translation>
    </message>
    <message>
        <source>In the reader %1</source>
        <translation>In the reader %1</translation>
    </message>
    <message>
        <source>A card reader is connected, but this computer cannot use it yet.</source>
        <translation>A card reader is connected, but this computer cannot use it yet.</translation>
    </message>
    <message>
        <source>Install the package libccid, or the driver of the reader’s maker. Then connect the reader again.</source>
        <translation>Install the package libccid, or the driver of the reader’s maker. Then connect the reader again.</translation>
    </message>
    <message>
        <source>There is no e-ID on the card in the reader.</source>
        <translation>There is no e-ID on the card in the reader.</translation>
    </message>
    <message>
        <source>Insert your e-ID card instead.</source>
        <translation>Insert your e-ID card instead.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n e-IDs are in the card readers.</source>
        <translation>
            <numerusform>%n e-ID is in the card readers.</numerusform>
            <numerusform>%n e-IDs are in the card readers.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Signing</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>Identification</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>As the computer</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>What you change here counts at once.</source>
        <translation>What you change here counts at once.</translation>
    </message>
    <message>
        <source>Your settings file %1 cannot be used and is left as it is. Eleg uses its own settings until you change one.</source>
        <translation>Your settings file %1 cannot be used and is left as it is. Eleg uses its own settings until you change one.</translation>
    </message>
    <message>
        <source>Your settings could not be saved: they count until you close Eleg.</source>
        <translation>Your settings could not be saved: they count until you close Eleg.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Looks</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Card readers</source>
        <translation>Card readers</translation>
    </message>
    <message>
        <source>No card reader is connected.</source>
        <translation>No card reader is connected.</translation>
    </message>
    <message>
        <source>What Eleg remembers</source>
        <translation>What Eleg remembers</translation>
    </message>
    <message>
        <source>Remember cards that were read</source>
        <translation>Remember cards that were read</translation>
    </message>
    <message>
        <source>Forget everything</source>
        <translation>Forget everything</translation>
    </message>
    <message>
        <source>What was remembered of cards has been deleted from this computer.</source>
        <translation>What was remembered of cards has been deleted from this computer.</translation>
    </message>
    <message>
        <source>Something could not be deleted.</source>
        <translation>Something could not be deleted.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Renew it</source>
        <translation>Renew it</translation>
    </message>
    <message>
        <source>Block it, when it is lost</source>
        <translation>Block it, when it is lost</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Looked up on %1.</source>
        <translation>Looked up on %1.</translation>
    </message>
    <message>
        <source>Not looked up since.</source>
        <translation>Not looked up since.</translation>
    </message>
    <message>
        <source>Unsure:</source>
        <translation>Unsure:</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>The issuer renews, blocks and answers for an e-ID; Eleg cannot.</source>
        <translation>The issuer renews, blocks and answers for an e-ID; Eleg cannot.</translation>
    </message>
    <message>
        <source>Is a card lost, or does somebody else know your code?</source>
        <translation>Is a card lost, or does somebody else know your code?</translation>
    </message>
    <message>
        <source>Block the e-ID at once with its issuer. Then nobody can use it, and you can order a new one.</source>
        <translation>Block the e-ID at once with its issuer. Then nobody can use it, and you can order a new one.</translation>
    </message>
    <message>
        <source>Can you not sign in?</source>
        <translation>Can you not sign in?</translation>
    </message>
    <message>
        <source>First look under My e-IDs whether its time has run out. If not, try it under Try my e-ID. If that goes well, ask the e-service; if not, ask the issuer.</source>
        <translation>First look under My e-IDs whether its time has run out. If not, try it under Try my e-ID. If that goes well, ask the e-service; if not, ask the issuer.</translation>
    </message>
    <message>
        <source>An e-ID is personal</source>
        <translation>An e-ID is personal</translation>
    </message>
    <message>
        <source>Each in a family has their own, and several can be used on one computer. Never lend yours, and tell nobody your codes: not the bank, not the police, not Eleg.</source>
        <translation>Each in a family has their own, and several can be used on one computer. Never lend yours, and tell nobody your codes: not the bank, not the police, not Eleg.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>How to reach this issuer is not known to Eleg. Look at the letter that came with the card, or at the back of the card.</source>
        <translation>How to reach this issuer is not known to Eleg. Look at the letter that came with the card, or at the back of the card.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Not known to Eleg</source>
        <translation>Not known to Eleg</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>New PIN once more</translation>
    </message>
    <message>
        <source>Not alike, not in a row, and not from your personnummer or birthday.</source>
        <translation>Not alike, not in a row, and not from your personnummer or birthday.</translation>
    </message>
    <message>
        <source>You enter the codes on the card reader’s own keys. Have them ready, then press the button below.</source>
        <translation>You enter the codes on the card reader’s own keys. Have them ready, then press the button below.</translation>
    </message>
    <message>
        <source>The new PIN is too short.</source>
        <translation>The new PIN is too short.</translation>
    </message>
    <message>
        <source>Enter the same new PIN once more.</source>
        <translation>Enter the same new PIN once more.</translation>
    </message>
    <message>
        <source>PIN codes</source>
        <translation>PIN codes</translation>
    </message>
    <message>
        <source>Your codes are only on the card. Eleg keeps none of them.</source>
        <translation>Your codes are only on the card. Eleg keeps none of them.</translation>
    </message>
    <message>
        <source>The card is being asked…</source>
        <translation>The card is being asked…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>This is the last try. One more wrong PIN blocks it, and then you need the PUK.</source>
        <translation>This is the last try. One more wrong PIN blocks it, and then you need the PUK.</translation>
    </message>
    <message>
        <source>This is the last try. One more wrong PUK, and the card can never be unblocked: you would have to order a new one.</source>
        <translation>This is the last try. One more wrong PUK, and the card can never be unblocked: you would have to order a new one.</translation>
    </message>
    <message>
        <source>Your PIN is changed.</source>
        <translation>Your PIN is changed.</translation>
    </message>
    <message>
        <source>Your PIN is unblocked and new.</source>
        <translation>Your PIN is unblocked and new.</translation>
    </message>
    <message>
        <source>Your PIN is chosen.</source>
        <translation>Your PIN is chosen.</translation>
    </message>
    <message>
        <source>The new code counts from now on. Do not write it down.</source>
        <translation>The new code counts from now on. Do not write it down.</translation>
    </message>
    <message>
        <source>The old code still counts.</source>
        <translation>The old code still counts.</translation>
    </message>
    <message>
        <source>The PIN is as it was before.</source>
        <translation>The PIN is as it was before.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>PIN for identification</source>
        <translation>PIN for identification</translation>
    </message>
    <message>
        <source>PIN for signing</source>
        <translation>PIN for signing</translation>
    </message>
    <message>
        <source>PIN for identification and signing</source>
        <translation>PIN for identification and signing</translation>
    </message>
    <message>
        <source>Blocked for good</source>
        <translation>Blocked for good</translation>
    </message>
    <message>
        <source>The PUK is blocked too, so the card cannot be used any more. Order a new one: see Help.</source>
        <translation>The PUK is blocked too, so the card cannot be used any more. Order a new one: see Help.</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Not chosen yet</translation>
    </message>
    <message>
        <source>You choose it with the PUK from the letter.</source>
        <translation>You choose it with the PUK from the letter.</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blocked</translation>
    </message>
    <message>
        <source>Too many wrong tries. The PUK from the letter unblocks it.</source>
        <translation>Too many wrong tries. The PUK from the letter unblocks it.</translation>
    </message>
    <message>
        <source>One try left</source>
        <translation>One try left</translation>
    </message>
    <message>
        <source>One more wrong PIN blocks it.</source>
        <translation>One more wrong PIN blocks it.</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left.</source>
        <translation>
            <numerusform>%n try left.</numerusform>
            <numerusform>%n tries left.</numerusform>
        </translation>
    </message>
    <message>
        <source>The card does not tell how many tries are left.</source>
        <translation>The card does not tell how many tries are left.</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>Change PIN</translation>
    </message>
    <message>
        <source>Unblock with the PUK</source>
        <translation>Unblock with the PUK</translation>
    </message>
    <message>
        <source>Choose PIN</source>
        <translation>Choose PIN</translation>
    </message>
    <message>
        <source>The PIN you have now</source>
        <translation>The PIN you have now</translation>
    </message>
    <message>
        <source>PUK, from the letter</source>
        <translation>PUK, from the letter</translation>
    </message>
    <message numerus="yes">
        <source>%n digits.</source>
        <translation>
            <numerusform>%n digit.</numerusform>
            <numerusform>%n digits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n digits.</source>
        <translation>
            <numerusform>At least %n digit.</numerusform>
            <numerusform>At least %n digits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n digits.</source>
        <translation>
            <numerusform>%1 to %n digit.</numerusform>
            <numerusform>%1 to %n digits.</numerusform>
        </translation>
    </message>
    <message>
        <source>The card is working…</source>
        <translation>The card is working…</translation>
    </message>
    <message>
        <source>Leave the card in the reader.</source>
        <translation>Leave the card in the reader.</translation>
    </message>
    <message>
        <source>Follow the card reader’s display now.</source>
        <translation>Follow the card reader’s display now.</translation>
    </message>
    <message>
        <source>Enter the PIN you have now, then the new one, and the new one again. Press the green key after each.</source>
        <translation>Enter the PIN you have now, then the new one, and the new one again. Press the green key after each.</translation>
    </message>
    <message>
        <source>Enter the PUK, then the new PIN, and the new PIN again. Press the green key after each.</source>
        <translation>Enter the PUK, then the new PIN, and the new PIN again. Press the green key after each.</translation>
    </message>
    <message>
        <source>The card was taken out before it had answered.</source>
        <translation>The card was taken out before it had answered.</translation>
    </message>
    <message>
        <source>Put the same card in again: then Eleg asks it which code counts.</source>
        <translation>Put the same card in again: then Eleg asks it which code counts.</translation>
    </message>
    <message>
        <source>It is not certain which code counts now.</source>
        <translation>It is not certain which code counts now.</translation>
    </message>
    <message>
        <source>Try the new code first, and the old one if it is wrong.</source>
        <translation>Try the new code first, and the old one if it is wrong.</translation>
    </message>
    <message>
        <source>The card took the PIN and signed a random number</source>
        <translation>The card took the PIN and signed a random number</translation>
    </message>
    <message>
        <source>The answer was made as an e-service gets it</source>
        <translation>The answer was made as an e-service gets it</translation>
    </message>
    <message>
        <source>The signature fits your certificate</source>
        <translation>The signature fits your certificate</translation>
    </message>
    <message>
        <source>The certificate was checked</source>
        <translation>The certificate was checked</translation>
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
        <translation>Good</translation>
    </message>
    <message>
        <source>Could not be checked</source>
        <translation>Could not be checked</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Wrong</translation>
    </message>
    <message>
        <source>Your e-ID works</source>
        <translation>Your e-ID works</translation>
    </message>
    <message>
        <source>You can use it to identify yourself.</source>
        <translation>You can use it to identify yourself.</translation>
    </message>
    <message>
        <source>The card and the PIN work</source>
        <translation>The card and the PIN work</translation>
    </message>
    <message>
        <source>But not everything about the certificate could be checked here.</source>
        <translation>But not everything about the certificate could be checked here.</translation>
    </message>
    <message>
        <source>The trial went wrong</source>
        <translation>The trial went wrong</translation>
    </message>
    <message>
        <source>Try again. If it happens again, contact the issuer.</source>
        <translation>Try again. If it happens again, contact the issuer.</translation>
    </message>
    <message>
        <source>Try my e-ID</source>
        <translation>Try my e-ID</translation>
    </message>
    <message>
        <source>Use another e-ID</source>
        <translation>Use another e-ID</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>What was tried</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Try</translation>
    </message>
    <message>
        <source>Ready to use</source>
        <translation>Ready to use</translation>
    </message>
    <message>
        <source>There is no such module.</source>
        <translation>There is no such module.</translation>
    </message>
    <message>
        <source>OpenSC, which comes with this computer</source>
        <translation>OpenSC, which comes with this computer</translation>
    </message>
    <message>
        <source>Choose a module</source>
        <translation>Choose a module</translation>
    </message>
    <message>
        <source>Modules (*.so)</source>
        <translation>Modules (*.so)</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Starting</translation>
    </message>
    <message>
        <source>Start Eleg when you sign in to this computer</source>
        <translation>Start Eleg when you sign in to this computer</translation>
    </message>
    <message>
        <source>Eleg then waits in the background, and tells you when an e-ID is about to expire.</source>
        <translation>Eleg then waits in the background, and tells you when an e-ID is about to expire.</translation>
    </message>
    <message>
        <source>Keep Eleg at hand when its window is closed</source>
        <translation>Keep Eleg at hand when its window is closed</translation>
    </message>
    <message>
        <source>As a small picture beside the clock, where the computer has a place for it.</source>
        <translation>As a small picture beside the clock, where the computer has a place for it.</translation>
    </message>
    <message>
        <source>Open Eleg</source>
        <translation>Open Eleg</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Open Eleg to see how to renew it.</source>
        <translation>Open Eleg to see how to renew it.</translation>
    </message>
    <message>
        <source>Your e-ID expires soon</source>
        <translation>Your e-ID expires soon</translation>
    </message>
    <message>
        <source>It works: %1, version %2, by %3.</source>
        <translation>It works: %1, version %2, by %3.</translation>
    </message>
    <message>
        <source>It sees no card reader.</source>
        <translation>It sees no card reader.</translation>
    </message>
    <message>
        <source>%1: no card that it knows</source>
        <translation>%1: no card that it knows</translation>
    </message>
    <message>
        <source>The module crashed while it was tested. Do not use it.</source>
        <translation>The module crashed while it was tested. Do not use it.</translation>
    </message>
    <message>
        <source>The module has not answered in time. Do not use it, unless it was only busy.</source>
        <translation>The module has not answered in time. Do not use it, unless it was only busy.</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>The test was cancelled.</translation>
    </message>
    <message>
        <source>This is no PKCS#11 module that works.</source>
        <translation>This is no PKCS#11 module that works.</translation>
    </message>
    <message>
        <source>Program parts that talk to cards</source>
        <translation>Program parts that talk to cards</translation>
    </message>
    <message>
        <source>A card may need a module (PKCS#11) from its maker. The first one in the list that finds an e-ID on a card is used for it.</source>
        <translation>A card may need a module (PKCS#11) from its maker. The first one in the list that finds an e-ID on a card is used for it.</translation>
    </message>
    <message>
        <source>Add a module…</source>
        <translation>Add a module…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>This module is in the list already.</source>
        <translation>This module is in the list already.</translation>
    </message>
    <message>
        <source>The list is full. Remove a module first.</source>
        <translation>The list is full. Remove a module first.</translation>
    </message>
    <message numerus="yes">
        <source>The module is being tested, for at most %n seconds.</source>
        <translation>
            <numerusform>The module is being tested, for at most %n second.</numerusform>
            <numerusform>The module is being tested, for at most %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>The policy of this computer’s owner, %1, cannot be used and is left out.</source>
        <translation>The policy of this computer’s owner, %1, cannot be used and is left out.</translation>
    </message>
    <message>
        <source>Laid down by this computer’s owner, in %1.</source>
        <translation>Laid down by this computer’s owner, in %1.</translation>
    </message>
    <message>
        <source>Eleg leaves a reader alone that is not ticked, such as one that another program needs.</source>
        <translation>Eleg leaves a reader alone that is not ticked, such as one that another program needs.</translation>
    </message>
    <message>
        <source>Your name is shown sooner the next time. Certificates are kept on this computer, PIN codes never.</source>
        <translation>Your name is shown sooner the next time. Certificates are kept on this computer, PIN codes never.</translation>
    </message>
    <message>
        <source>Another card is in the reader now.</source>
        <translation>Another card is in the reader now.</translation>
    </message>
    <message>
        <source>The card reader was unplugged.</source>
        <translation>The card reader was unplugged.</translation>
    </message>
    <message>
        <source>The card was taken out.</source>
        <translation>The card was taken out.</translation>
    </message>
    <message>
        <source>Nothing was changed, and what you had typed is wiped. Put the card of %1 in again to go on.</source>
        <translation>Nothing was changed, and what you had typed is wiped. Put the card of %1 in again to go on.</translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation>Stop asking</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>whether the issuer has blocked it</source>
        <translation>whether the issuer has blocked it</translation>
    </message>
    <message>
        <source>Blocking check</source>
        <translation>Blocking check</translation>
    </message>
    <message>
        <source>Is your card not found?</source>
        <translation>Is your card not found?</translation>
    </message>
    <message>
        <source>Push it in all the way, with the chip first. Wipe the chip with a dry cloth. Connect the reader to another socket of the computer, and wait some seconds. Close other programs that use cards.</source>
        <translation>Push it in all the way, with the chip first. Wipe the chip with a dry cloth. Connect the reader to another socket of the computer, and wait some seconds. Close other programs that use cards.</translation>
    </message>
    <message>
        <source>Have you forgotten your PIN, or is it blocked?</source>
        <translation>Have you forgotten your PIN, or is it blocked?</translation>
    </message>
    <message>
        <source>Under PIN codes you choose a new one with the PUK from the letter that came with the card. Without the PUK only the issuer can help.</source>
        <translation>Under PIN codes you choose a new one with the PUK from the letter that came with the card. Without the PUK only the issuer can help.</translation>
    </message>
    <message>
        <source>What does “Cannot be checked” mean?</source>
        <translation>What does “Cannot be checked” mean?</translation>
    </message>
    <message>
        <source>That nothing is known to be wrong, but that Eleg does not know that all is well. The issuer is asked whether it has blocked an e-ID when you press Check now or try the e-ID, and never before. An issuer that Eleg does not know cannot be asked: the e-ID may be quite in order all the same.</source>
        <translation>That nothing is known to be wrong, but that Eleg does not know that all is well. The issuer is asked whether it has blocked an e-ID when you press Check now or try the e-ID, and never before. An issuer that Eleg does not know cannot be asked: the e-ID may be quite in order all the same.</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Not checked yet</translation>
    </message>
    <message>
        <source>The issuer is being asked whether the e-ID has been blocked.</source>
        <translation>The issuer is being asked whether the e-ID has been blocked.</translation>
    </message>
    <message>
        <source>The card answers, and its issuer is known. On this computer nobody is asked whether the e-ID has been blocked.</source>
        <translation>The card answers, and its issuer is known. On this computer nobody is asked whether the e-ID has been blocked.</translation>
    </message>
    <message>
        <source>The reason given: somebody else may have come by the card or its key.</source>
        <translation>The reason given: somebody else may have come by the card or its key.</translation>
    </message>
    <message>
        <source>The reason given: what it says of its holder is not right any more.</source>
        <translation>The reason given: what it says of its holder is not right any more.</translation>
    </message>
    <message>
        <source>The reason given: it has been replaced by a new one.</source>
        <translation>The reason given: it has been replaced by a new one.</translation>
    </message>
    <message>
        <source>The reason given: it is not to be used any more.</source>
        <translation>The reason given: it is not to be used any more.</translation>
    </message>
    <message>
        <source>The reason given: its holder may not use it any more.</source>
        <translation>The reason given: its holder may not use it any more.</translation>
    </message>
    <message>
        <source>It cannot be used until the issuer lifts that. Ask the issuer.</source>
        <translation>It cannot be used until the issuer lifts that. Ask the issuer.</translation>
    </message>
    <message>
        <source>The issuer is being asked…</source>
        <translation>The issuer is being asked…</translation>
    </message>
    <message>
        <source>Checked: the issuer’s answer is of %1</source>
        <translation>Checked: the issuer’s answer is of %1</translation>
    </message>
    <message>
        <source>It has been checked.</source>
        <translation>It has been checked.</translation>
    </message>
    <message>
        <source>Tried, without an answer that helps</source>
        <translation>Tried, without an answer that helps</translation>
    </message>
    <message>
        <source>Its issuer’s own certificate is blocked since %1.</source>
        <translation>Its issuer’s own certificate is blocked since %1.</translation>
    </message>
    <message>
        <source>Blocked for the time being, since %1.</source>
        <translation>Blocked for the time being, since %1.</translation>
    </message>
    <message>
        <source>Blocked since %1.</source>
        <translation>Blocked since %1.</translation>
    </message>
    <message>
        <source>Some of what says whom this computer trusts cannot be used and is left out: %1</source>
        <translation>Some of what says whom this computer trusts cannot be used and is left out: %1</translation>
    </message>
    <message>
        <source>Eleg’s window: my e-IDs, PIN codes, a trial, help, settings</source>
        <translation>Eleg’s window: my e-IDs, PIN codes, a trial, help, settings</translation>
    </message>
    <message>
        <source>wait until asked for, such as from the start of a session on</source>
        <translation>wait until asked for, such as from the start of a session on</translation>
    </message>
    <message>
        <source>this text</source>
        <translation>this text</translation>
    </message>
    <message>
        <source>the version</source>
        <translation>the version</translation>
    </message>
    <message>
        <source>elegctl is for a terminal.</source>
        <translation>elegctl is for a terminal.</translation>
    </message>
    <message>
        <source>There is no screen for a window. Start Eleg in a desktop session; elegctl is for a terminal.</source>
        <translation>There is no screen for a window. Start Eleg in a desktop session; elegctl is for a terminal.</translation>
    </message>
    <message>
        <source>TEST. E-IDs for tests count as genuine on this computer.</source>
        <translation>TEST. E-IDs for tests count as genuine on this computer.</translation>
    </message>
    <message>
        <source>Your e-ID is blocked by the issuer</source>
        <translation>Your e-ID is blocked by the issuer</translation>
    </message>
    <message>
        <source>The card and the PIN work, but e-services turn it away. Under Help you see how to reach the issuer.</source>
        <translation>The card and the PIN work, but e-services turn it away. Under Help you see how to reach the issuer.</translation>
    </message>
    <message>
        <source>The certificate is being checked with the issuer…</source>
        <translation>The certificate is being checked with the issuer…</translation>
    </message>
    <message>
        <source>You identify yourself to this computer and to nobody else. Only the issuer is asked, whether the e-ID has been blocked.</source>
        <translation>You identify yourself to this computer and to nobody else. Only the issuer is asked, whether the e-ID has been blocked.</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer to a question (OCSP)</source>
        <translation>Answer to a question (OCSP)</translation>
    </message>
    <message>
        <source>List of those blocked (CRL)</source>
        <translation>List of those blocked (CRL)</translation>
    </message>
    <message>
        <source>about an issuer</source>
        <translation>about an issuer</translation>
    </message>
    <message>
        <source>It is not blocked.</source>
        <translation>It is not blocked.</translation>
    </message>
    <message>
        <source>It is blocked.</source>
        <translation>It is blocked.</translation>
    </message>
    <message>
        <source>It does not say.</source>
        <translation>It does not say.</translation>
    </message>
    <message>
        <source>Of %1, %2 old</source>
        <translation>Of %1, %2 old</translation>
    </message>
    <message>
        <source>Of %1</source>
        <translation>Of %1</translation>
    </message>
    <message>
        <source>Good until %1</source>
        <translation>Good until %1</translation>
    </message>
    <message>
        <source>Remembered from an earlier check</source>
        <translation>Remembered from an earlier check</translation>
    </message>
    <message>
        <source>Made for this very question</source>
        <translation>Made for this very question</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>From %1</translation>
    </message>
    <message>
        <source>This computer’s clock is %1 ahead of the issuer’s.</source>
        <translation>This computer’s clock is %1 ahead of the issuer’s.</translation>
    </message>
    <message>
        <source>This computer’s clock is %1 behind the issuer’s.</source>
        <translation>This computer’s clock is %1 behind the issuer’s.</translation>
    </message>
    <message>
        <source>comes with Eleg</source>
        <translation>comes with Eleg</translation>
    </message>
    <message>
        <source>TEST: issues e-IDs for tests</source>
        <translation>TEST: issues e-IDs for tests</translation>
    </message>
    <message>
        <source>added by this computer’s owner</source>
        <translation>added by this computer’s owner</translation>
    </message>
    <message>
        <source>added by you</source>
        <translation>added by you</translation>
    </message>
    <message>
        <source>Trusted issuer</source>
        <translation>Trusted issuer</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Clocks</translation>
    </message>
    <message>
        <source>Have you forgotten it? The PUK from the letter helps.</source>
        <translation>Have you forgotten it? The PUK from the letter helps.</translation>
    </message>
    <message>
        <source>Choose a new one</source>
        <translation>Choose a new one</translation>
    </message>
    <message>
        <source>Choose a new one with the PUK</source>
        <translation>Choose a new one with the PUK</translation>
    </message>
</context>
<context>
    <name>eleg::cli</name>
    <message>
        <source>PIN: blocked</source>
        <translation>PIN: blocked</translation>
    </message>
    <message>
        <source>PIN: not chosen yet</source>
        <translation>PIN: not chosen yet</translation>
    </message>
    <message>
        <source>PIN: tries left: </source>
        <translation>PIN: tries left: </translation>
    </message>
    <message>
        <source>PIN: one try left</source>
        <translation>PIN: one try left</translation>
    </message>
    <message>
        <source>PIN: entered on the reader</source>
        <translation>PIN: entered on the reader</translation>
    </message>
    <message>
        <source>prove identity</source>
        <translation>prove identity</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>sign</translation>
    </message>
    <message>
        <source>valid to </source>
        <translation>valid to </translation>
    </message>
    <message>
        <source>expired </source>
        <translation>expired </translation>
    </message>
    <message>
        <source>valid from </source>
        <translation>valid from </translation>
    </message>
    <message>
        <source>no card</source>
        <translation>no card</translation>
    </message>
    <message>
        <source>Enter the PIN on the card reader&apos;s keys.</source>
        <translation>Enter the PIN on the card reader&apos;s keys.</translation>
    </message>
    <message>
        <source>This is the last try. A wrong PIN now blocks the card, and it must be unblocked with the PUK. Ctrl-C leaves it alone.</source>
        <translation>This is the last try. A wrong PIN now blocks the card, and it must be unblocked with the PUK. Ctrl-C leaves it alone.</translation>
    </message>
    <message>
        <source>PIN: </source>
        <translation>PIN: </translation>
    </message>
    <message>
        <source>The signature is valid.</source>
        <translation>The signature is valid.</translation>
    </message>
    <message>
        <source>The signature is NOT valid.</source>
        <translation>The signature is NOT valid.</translation>
    </message>
    <message>
        <source>made with the key of this certificate</source>
        <translation>made with the key of this certificate</translation>
    </message>
    <message>
        <source>The token is valid.</source>
        <translation>The token is valid.</translation>
    </message>
    <message>
        <source>The token is NOT valid.</source>
        <translation>The token is NOT valid.</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>What is this?</translation>
    </message>
    <message>
        <source>Given twice:</source>
        <translation>Given twice:</translation>
    </message>
    <message>
        <source>There is no such option:</source>
        <translation>There is no such option:</translation>
    </message>
    <message>
        <source>A value is missing after this:</source>
        <translation>A value is missing after this:</translation>
    </message>
    <message>
        <source>This is needed:</source>
        <translation>This is needed:</translation>
    </message>
    <message>
        <source>--identity takes the 64 hex digits that `elegctl list` shows</source>
        <translation>--identity takes the 64 hex digits that `elegctl list` shows</translation>
    </message>
    <message>
        <source>Several e-IDs fit; name one with --identity:</source>
        <translation>Several e-IDs fit; name one with --identity:</translation>
    </message>
    <message>
        <source>A time is written as 2031-05-04T12:00:00Z or 2031-05-04, not so:</source>
        <translation>A time is written as 2031-05-04T12:00:00Z or 2031-05-04, not so:</translation>
    </message>
    <message>
        <source>A command is needed.</source>
        <translation>A command is needed.</translation>
    </message>
    <message>
        <source>There is no such command:</source>
        <translation>There is no such command:</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left.</source>
        <translation>
            <numerusform>%n try left.</numerusform>
            <numerusform>%n tries left.</numerusform>
        </translation>
    </message>
    <message>
        <source>This reader takes the PIN on its own keys; leave --pin-fd out.</source>
        <translation>This reader takes the PIN on its own keys; leave --pin-fd out.</translation>
    </message>
    <message>
        <source>Give either --hash or --file.</source>
        <translation>Give either --hash or --file.</translation>
    </message>
    <message>
        <source>--hash takes base64</source>
        <translation>--hash takes base64</translation>
    </message>
    <message>
        <source>There is no terminal to ask for the PIN on; use --pin-fd.</source>
        <translation>There is no terminal to ask for the PIN on; use --pin-fd.</translation>
    </message>
    <message>
        <source>the readers, their cards and e-IDs</source>
        <translation>the readers, their cards and e-IDs</translation>
    </message>
    <message>
        <source>prove identity: a Web eID authentication token on stdout</source>
        <translation>prove identity: a Web eID authentication token on stdout</translation>
    </message>
    <message>
        <source>sign with the signature key: the signature as JSON on stdout</source>
        <translation>sign with the signature key: the signature as JSON on stdout</translation>
    </message>
    <message>
        <source>verify the token on stdin</source>
        <translation>verify the token on stdin</translation>
    </message>
    <message>
        <source>verify the base64 signature on stdin</source>
        <translation>verify the base64 signature on stdin</translation>
    </message>
    <message>
        <source>elegctl: Swedish e-IDs from a terminal</source>
        <translation>elegctl: Swedish e-IDs from a terminal</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 no card or e-ID, 4 cancelled, 5 something on this computer does not work.</source>
        <translation>Exit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 no card or e-ID, 4 cancelled, 5 something on this computer does not work.</translation>
    </message>
    <message>
        <source>--padding is PKCS1.5, PSS or NONE</source>
        <translation>--padding is PKCS1.5, PSS or NONE</translation>
    </message>
    <message>
        <source>entered on the reader</source>
        <translation>entered on the reader</translation>
    </message>
    <message>
        <source>PUK: blocked</source>
        <translation>PUK: blocked</translation>
    </message>
    <message numerus="yes">
        <source>PUK: %n tries left</source>
        <translation>
            <numerusform>PUK: %n try left</numerusform>
            <numerusform>PUK: %n tries left</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose it with `elegctl pin activate` and the PUK from the letter.</source>
        <translation>Choose it with `elegctl pin activate` and the PUK from the letter.</translation>
    </message>
    <message>
        <source>Unblock it with `elegctl pin unblock` and the PUK from the letter.</source>
        <translation>Unblock it with `elegctl pin unblock` and the PUK from the letter.</translation>
    </message>
    <message>
        <source>Say what to do: status, change, unblock or activate.</source>
        <translation>Say what to do: status, change, unblock or activate.</translation>
    </message>
    <message>
        <source>This reader takes the codes on its own keys; leave --pin-fd, --puk-fd and --new-pin-fd out.</source>
        <translation>This reader takes the codes on its own keys; leave --pin-fd, --puk-fd and --new-pin-fd out.</translation>
    </message>
    <message>
        <source>Give --last-try to use it.</source>
        <translation>Give --last-try to use it.</translation>
    </message>
    <message>
        <source>Enter on the card reader&apos;s keys: the PUK, then the new PIN twice.</source>
        <translation>Enter on the card reader&apos;s keys: the PUK, then the new PIN twice.</translation>
    </message>
    <message>
        <source>Enter on the card reader&apos;s keys: the old PIN, then the new PIN twice.</source>
        <translation>Enter on the card reader&apos;s keys: the old PIN, then the new PIN twice.</translation>
    </message>
    <message>
        <source>The PUK is in the letter that came with the card.</source>
        <translation>The PUK is in the letter that came with the card.</translation>
    </message>
    <message>
        <source>PUK: </source>
        <translation>PUK: </translation>
    </message>
    <message>
        <source>The PIN you have now: </source>
        <translation>The PIN you have now: </translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>The new PIN once more: </source>
        <translation>The new PIN once more: </translation>
    </message>
    <message>
        <source>Put the card in again: only the card can tell which PIN it has now. Ctrl-C leaves it at that.</source>
        <translation>Put the card in again: only the card can tell which PIN it has now. Ctrl-C leaves it at that.</translation>
    </message>
    <message>
        <source>There are several cards; name the reader with --reader:</source>
        <translation>There are several cards; name the reader with --reader:</translation>
    </message>
    <message>
        <source>--which takes authentication or signature</source>
        <translation>--which takes authentication or signature</translation>
    </message>
    <message>
        <source>The card has several PIN codes; say which with --which:</source>
        <translation>The card has several PIN codes; say which with --which:</translation>
    </message>
    <message>
        <source>There is no reader of that name. There are:</source>
        <translation>There is no reader of that name. There are:</translation>
    </message>
    <message>
        <source>takes the number of an open descriptor</source>
        <translation>takes the number of an open descriptor</translation>
    </message>
    <message>
        <source>Type yes to go on: </source>
        <translation>Type yes to go on: </translation>
    </message>
    <message>
        <source>PIN for proving identity</source>
        <translation>PIN for proving identity</translation>
    </message>
    <message>
        <source>PIN for signing</source>
        <translation>PIN for signing</translation>
    </message>
    <message>
        <source>PIN for proving identity and signing</source>
        <translation>PIN for proving identity and signing</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>not chosen yet</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blocked</translation>
    </message>
    <message>
        <source>one try left</source>
        <translation>one try left</translation>
    </message>
    <message numerus="yes">
        <source>%n tries left</source>
        <translation>
            <numerusform>%n try left</numerusform>
            <numerusform>%n tries left</numerusform>
        </translation>
    </message>
    <message>
        <source>works</source>
        <translation>works</translation>
    </message>
    <message numerus="yes">
        <source>%n digits</source>
        <translation>
            <numerusform>%n digit</numerusform>
            <numerusform>%n digits</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 digits</source>
        <translation>%1 to %2 digits</translation>
    </message>
    <message>
        <source>This is the last try with the PUK. A wrong PUK now makes the card useless for ever, and you must get a new one.</source>
        <translation>This is the last try with the PUK. A wrong PUK now makes the card useless for ever, and you must get a new one.</translation>
    </message>
    <message>
        <source>This is the last try. A wrong PIN now blocks the card, and it must be unblocked with the PUK.</source>
        <translation>This is the last try. A wrong PIN now blocks the card, and it must be unblocked with the PUK.</translation>
    </message>
    <message>
        <source>The PUK is blocked, and nothing opens this card any more. You need a new one.</source>
        <translation>The PUK is blocked, and nothing opens this card any more. You need a new one.</translation>
    </message>
    <message>
        <source>Order a new card from the one who issued it: %1</source>
        <translation>Order a new card from the one who issued it: %1</translation>
    </message>
    <message>
        <source>The card has the new PIN: the new one counts.</source>
        <translation>The card has the new PIN: the new one counts.</translation>
    </message>
    <message>
        <source>No PIN has been chosen yet: nothing was changed.</source>
        <translation>No PIN has been chosen yet: nothing was changed.</translation>
    </message>
    <message>
        <source>The PIN is still blocked: nothing was changed.</source>
        <translation>The PIN is still blocked: nothing was changed.</translation>
    </message>
    <message>
        <source>The card has not taken the new PIN: the old one counts.</source>
        <translation>The card has not taken the new PIN: the old one counts.</translation>
    </message>
    <message>
        <source>The card was gone before it answered, and it does not tell which PIN it has: the new one or the old one counts. Try the new one first.</source>
        <translation>The card was gone before it answered, and it does not tell which PIN it has: the new one or the old one counts. Try the new one first.</translation>
    </message>
    <message>
        <source>The PIN has been changed. The new one counts from now on.</source>
        <translation>The PIN has been changed. The new one counts from now on.</translation>
    </message>
    <message>
        <source>The PIN has been unblocked. The new one counts from now on.</source>
        <translation>The PIN has been unblocked. The new one counts from now on.</translation>
    </message>
    <message>
        <source>The PIN has been chosen. The card can be used now.</source>
        <translation>The PIN has been chosen. The card can be used now.</translation>
    </message>
    <message>
        <source>how a card&apos;s PIN codes are; change one; unblock or choose one with the PUK</source>
        <translation>how a card&apos;s PIN codes are; change one; unblock or choose one with the PUK</translation>
    </message>
    <message>
        <source>A PIN or PUK is asked for on the terminal, or read up to a line feed from the descriptor of --pin-fd, --puk-fd or --new-pin-fd.</source>
        <translation>A PIN or PUK is asked for on the terminal, or read up to a line feed from the descriptor of --pin-fd, --puk-fd or --new-pin-fd.</translation>
    </message>
    <message>
        <source>The same digits come again and again.</source>
        <translation>The same digits come again and again.</translation>
    </message>
    <message>
        <source>The digits come in a row.</source>
        <translation>The digits come in a row.</translation>
    </message>
    <message>
        <source>It is your date of birth.</source>
        <translation>It is your date of birth.</translation>
    </message>
    <message>
        <source>It is a part of your personal identity number.</source>
        <translation>It is a part of your personal identity number.</translation>
    </message>
    <message>
        <source>module takes the word test and a module’s path</source>
        <translation>module takes the word test and a module’s path</translation>
    </message>
    <message>
        <source>Made by: </source>
        <translation>Made by: </translation>
    </message>
    <message>
        <source>It sees no card reader.</source>
        <translation>It sees no card reader.</translation>
    </message>
    <message>
        <source>no card that it knows</source>
        <translation>no card that it knows</translation>
    </message>
    <message>
        <source>load a PKCS#11 module, and say what it is</source>
        <translation>load a PKCS#11 module, and say what it is</translation>
    </message>
    <message>
        <source>whether a certificate, or the e-ID on the card, is valid</source>
        <translation>whether a certificate, or the e-ID on the card, is valid</translation>
    </message>
    <message>
        <source>--purpose is authentication, signature, issuer or ocsp-responder</source>
        <translation>--purpose is authentication, signature, issuer or ocsp-responder</translation>
    </message>
    <message>
        <source>revoked </source>
        <translation>revoked </translation>
    </message>
    <message>
        <source>seconds that this clock is ahead: </source>
        <translation>seconds that this clock is ahead: </translation>
    </message>
    <message>
        <source>A file or --identity, not both</source>
        <translation>A file or --identity, not both</translation>
    </message>
    <message>
        <source>Waiting for an answer from %1 …</source>
        <translation>Waiting for an answer from %1 …</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The computer&apos;s card service is not running.</source>
        <translation>The computer&apos;s card service is not running.</translation>
    </message>
    <message>
        <source>Start the service pcscd, or install the package of that name.</source>
        <translation>Start the service pcscd, or install the package of that name.</translation>
    </message>
    <message>
        <source>You are not allowed to use the card service.</source>
        <translation>You are not allowed to use the card service.</translation>
    </message>
    <message>
        <source>Sign in at the computer itself, or ask its owner for the right to use card readers.</source>
        <translation>Sign in at the computer itself, or ask its owner for the right to use card readers.</translation>
    </message>
    <message>
        <source>The card service is of a version that does not fit this program.</source>
        <translation>The card service is of a version that does not fit this program.</translation>
    </message>
    <message>
        <source>Update the computer, and restart it.</source>
        <translation>Update the computer, and restart it.</translation>
    </message>
    <message>
        <source>The computer&apos;s card service does not work.</source>
        <translation>The computer&apos;s card service does not work.</translation>
    </message>
    <message>
        <source>Pull the card reader out, put it in again, and restart the computer if that does not help.</source>
        <translation>Pull the card reader out, put it in again, and restart the computer if that does not help.</translation>
    </message>
    <message>
        <source>There is no card reader.</source>
        <translation>There is no card reader.</translation>
    </message>
    <message>
        <source>Connect a card reader to the computer.</source>
        <translation>Connect a card reader to the computer.</translation>
    </message>
    <message>
        <source>The card reader was removed.</source>
        <translation>The card reader was removed.</translation>
    </message>
    <message>
        <source>Connect the card reader again, and start over.</source>
        <translation>Connect the card reader again, and start over.</translation>
    </message>
    <message>
        <source>Another program is using the card.</source>
        <translation>Another program is using the card.</translation>
    </message>
    <message>
        <source>Close other programs that use the card, and try again.</source>
        <translation>Close other programs that use the card, and try again.</translation>
    </message>
    <message>
        <source>The card reader does not work.</source>
        <translation>The card reader does not work.</translation>
    </message>
    <message>
        <source>Pull the card reader out, put it in again, or try another one.</source>
        <translation>Pull the card reader out, put it in again, or try another one.</translation>
    </message>
    <message>
        <source>There is no card in the reader.</source>
        <translation>There is no card in the reader.</translation>
    </message>
    <message>
        <source>Put your card in the reader.</source>
        <translation>Put your card in the reader.</translation>
    </message>
    <message>
        <source>The card was taken out.</source>
        <translation>The card was taken out.</translation>
    </message>
    <message>
        <source>Put the card in again, and leave it there until you are done.</source>
        <translation>Put the card in again, and leave it there until you are done.</translation>
    </message>
    <message>
        <source>The card does not answer.</source>
        <translation>The card does not answer.</translation>
    </message>
    <message>
        <source>Take the card out and put it in with the chip the right way, as far as it goes.</source>
        <translation>Take the card out and put it in with the chip the right way, as far as it goes.</translation>
    </message>
    <message>
        <source>This is a card that we do not know.</source>
        <translation>This is a card that we do not know.</translation>
    </message>
    <message>
        <source>Put in a card with an e-ID.</source>
        <translation>Put in a card with an e-ID.</translation>
    </message>
    <message>
        <source>This card cannot be read yet.</source>
        <translation>This card cannot be read yet.</translation>
    </message>
    <message>
        <source>Use another e-ID, or ask the card&apos;s issuer which program it needs.</source>
        <translation>Use another e-ID, or ask the card&apos;s issuer which program it needs.</translation>
    </message>
    <message>
        <source>The card was exchanged for another one.</source>
        <translation>The card was exchanged for another one.</translation>
    </message>
    <message>
        <source>Put the right card in, and start over.</source>
        <translation>Put the right card in, and start over.</translation>
    </message>
    <message>
        <source>Another program has interrupted the card.</source>
        <translation>Another program has interrupted the card.</translation>
    </message>
    <message>
        <source>The card answers in a way that makes no sense.</source>
        <translation>The card answers in a way that makes no sense.</translation>
    </message>
    <message>
        <source>Take the card out, wipe the chip with a soft cloth, and try again.</source>
        <translation>Take the card out, wipe the chip with a soft cloth, and try again.</translation>
    </message>
    <message>
        <source>The card took too long to answer.</source>
        <translation>The card took too long to answer.</translation>
    </message>
    <message>
        <source>Take the card out, put it in again, and try once more.</source>
        <translation>Take the card out, put it in again, and try once more.</translation>
    </message>
    <message>
        <source>The program part that talks to cards is missing.</source>
        <translation>The program part that talks to cards is missing.</translation>
    </message>
    <message>
        <source>Install the package opensc-pkcs11.</source>
        <translation>Install the package opensc-pkcs11.</translation>
    </message>
    <message>
        <source>The program part that talks to cards has failed.</source>
        <translation>The program part that talks to cards has failed.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, ask somebody who supports this computer.</source>
        <translation>Try again. If it happens again, ask somebody who supports this computer.</translation>
    </message>
    <message>
        <source>There is no e-ID on this card.</source>
        <translation>There is no e-ID on this card.</translation>
    </message>
    <message>
        <source>The e-ID that was asked for is on none of the cards.</source>
        <translation>The e-ID that was asked for is on none of the cards.</translation>
    </message>
    <message>
        <source>Put in the card that you chose first.</source>
        <translation>Put in the card that you chose first.</translation>
    </message>
    <message>
        <source>The certificate cannot be read.</source>
        <translation>The certificate cannot be read.</translation>
    </message>
    <message>
        <source>Ask the e-ID&apos;s issuer for help.</source>
        <translation>Ask the e-ID&apos;s issuer for help.</translation>
    </message>
    <message>
        <source>The e-ID has expired.</source>
        <translation>The e-ID has expired.</translation>
    </message>
    <message>
        <source>Renew it with its issuer.</source>
        <translation>Renew it with its issuer.</translation>
    </message>
    <message>
        <source>The e-ID is not valid yet.</source>
        <translation>The e-ID is not valid yet.</translation>
    </message>
    <message>
        <source>Look at the computer&apos;s date, or wait until the e-ID becomes valid.</source>
        <translation>Look at the computer&apos;s date, or wait until the e-ID becomes valid.</translation>
    </message>
    <message>
        <source>This e-ID is not meant for that.</source>
        <translation>This e-ID is not meant for that.</translation>
    </message>
    <message>
        <source>Choose the e-ID for proving identity or for signing, whichever is asked for.</source>
        <translation>Choose the e-ID for proving identity or for signing, whichever is asked for.</translation>
    </message>
    <message>
        <source>The card cannot sign in a way that is safe enough.</source>
        <translation>The card cannot sign in a way that is safe enough.</translation>
    </message>
    <message>
        <source>Use another e-ID.</source>
        <translation>Use another e-ID.</translation>
    </message>
    <message>
        <source>The card cannot sign with the hash function asked for.</source>
        <translation>The card cannot sign with the hash function asked for.</translation>
    </message>
    <message>
        <source>The site must ask for another one.</source>
        <translation>The site must ask for another one.</translation>
    </message>
    <message>
        <source>The card&apos;s signature does not fit the e-ID shown, so nothing was sent.</source>
        <translation>The card&apos;s signature does not fit the e-ID shown, so nothing was sent.</translation>
    </message>
    <message>
        <source>Take the card out, put it in again, and start over.</source>
        <translation>Take the card out, put it in again, and start over.</translation>
    </message>
    <message>
        <source>No PIN was entered.</source>
        <translation>No PIN was entered.</translation>
    </message>
    <message>
        <source>Enter your PIN.</source>
        <translation>Enter your PIN.</translation>
    </message>
    <message>
        <source>The PIN is too short or too long. No try was used.</source>
        <translation>The PIN is too short or too long. No try was used.</translation>
    </message>
    <message>
        <source>Enter the whole PIN.</source>
        <translation>Enter the whole PIN.</translation>
    </message>
    <message>
        <source>A PIN has digits only. No try was used.</source>
        <translation>A PIN has digits only. No try was used.</translation>
    </message>
    <message>
        <source>Enter the PIN with digits.</source>
        <translation>Enter the PIN with digits.</translation>
    </message>
    <message>
        <source>The PIN was wrong.</source>
        <translation>The PIN was wrong.</translation>
    </message>
    <message>
        <source>Enter the right PIN.</source>
        <translation>Enter the right PIN.</translation>
    </message>
    <message>
        <source>The PIN is blocked after too many wrong tries.</source>
        <translation>The PIN is blocked after too many wrong tries.</translation>
    </message>
    <message>
        <source>Unblock it with the PUK that you got in a letter.</source>
        <translation>Unblock it with the PUK that you got in a letter.</translation>
    </message>
    <message>
        <source>No PIN has been chosen for this card yet.</source>
        <translation>No PIN has been chosen for this card yet.</translation>
    </message>
    <message>
        <source>Choose one with the PUK that you got in a letter.</source>
        <translation>Choose one with the PUK that you got in a letter.</translation>
    </message>
    <message>
        <source>The entry on the card reader was cancelled.</source>
        <translation>The entry on the card reader was cancelled.</translation>
    </message>
    <message>
        <source>Start over when you want to.</source>
        <translation>Start over when you want to.</translation>
    </message>
    <message>
        <source>No PIN was entered on the card reader in time.</source>
        <translation>No PIN was entered on the card reader in time.</translation>
    </message>
    <message>
        <source>Start over, and enter the PIN on the reader&apos;s keys.</source>
        <translation>Start over, and enter the PIN on the reader&apos;s keys.</translation>
    </message>
    <message>
        <source>The two new codes were not the same.</source>
        <translation>The two new codes were not the same.</translation>
    </message>
    <message>
        <source>Start over, and enter the same new code twice.</source>
        <translation>Start over, and enter the same new code twice.</translation>
    </message>
    <message>
        <source>The PUK was wrong.</source>
        <translation>The PUK was wrong.</translation>
    </message>
    <message>
        <source>Enter the right PUK.</source>
        <translation>Enter the right PUK.</translation>
    </message>
    <message>
        <source>The PUK is blocked after too many wrong tries.</source>
        <translation>The PUK is blocked after too many wrong tries.</translation>
    </message>
    <message>
        <source>The card cannot be unblocked any more: order a new one.</source>
        <translation>The card cannot be unblocked any more: order a new one.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>It was cancelled.</translation>
    </message>
    <message>
        <source>It took too long.</source>
        <translation>It took too long.</translation>
    </message>
    <message>
        <source>The request is not what it should be.</source>
        <translation>The request is not what it should be.</translation>
    </message>
    <message>
        <source>The site or program that asked must be corrected.</source>
        <translation>The site or program that asked must be corrected.</translation>
    </message>
    <message>
        <source>The message cannot be understood.</source>
        <translation>The message cannot be understood.</translation>
    </message>
    <message>
        <source>The program that sent it must be corrected.</source>
        <translation>The program that sent it must be corrected.</translation>
    </message>
    <message>
        <source>The message is too large.</source>
        <translation>The message is too large.</translation>
    </message>
    <message>
        <source>The message ends too early.</source>
        <translation>The message ends too early.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Try again.</translation>
    </message>
    <message>
        <source>The address of the site that asks is not one that can be used.</source>
        <translation>The address of the site that asks is not one that can be used.</translation>
    </message>
    <message>
        <source>The site must use a secure address that begins with https.</source>
        <translation>The site must use a secure address that begins with https.</translation>
    </message>
    <message>
        <source>The site&apos;s challenge is not what it should be.</source>
        <translation>The site&apos;s challenge is not what it should be.</translation>
    </message>
    <message>
        <source>The site must be corrected: 44 to 128 characters.</source>
        <translation>The site must be corrected: 44 to 128 characters.</translation>
    </message>
    <message>
        <source>The browser extension that asks is not one that may.</source>
        <translation>The browser extension that asks is not one that may.</translation>
    </message>
    <message>
        <source>Use Eleg&apos;s own extension, or ask the computer&apos;s owner to allow this one.</source>
        <translation>Use Eleg&apos;s own extension, or ask the computer&apos;s owner to allow this one.</translation>
    </message>
    <message>
        <source>The request is of a kind that is not known.</source>
        <translation>The request is of a kind that is not known.</translation>
    </message>
    <message>
        <source>The program that asked must be corrected.</source>
        <translation>The program that asked must be corrected.</translation>
    </message>
    <message>
        <source>The token cannot be understood.</source>
        <translation>The token cannot be understood.</translation>
    </message>
    <message>
        <source>Ask the person to sign in again.</source>
        <translation>Ask the person to sign in again.</translation>
    </message>
    <message>
        <source>The token is of a format that is not known.</source>
        <translation>The token is of a format that is not known.</translation>
    </message>
    <message>
        <source>Accept tokens of the format web-eid:1.0.</source>
        <translation>Accept tokens of the format web-eid:1.0.</translation>
    </message>
    <message>
        <source>The token was not signed for this site and challenge.</source>
        <translation>The token was not signed for this site and challenge.</translation>
    </message>
    <message>
        <source>There is no screen to ask you on.</source>
        <translation>There is no screen to ask you on.</translation>
    </message>
    <message>
        <source>Start the browser in a desktop session.</source>
        <translation>Start the browser in a desktop session.</translation>
    </message>
    <message>
        <source>The computer&apos;s policy for Eleg cannot be used.</source>
        <translation>The computer&apos;s policy for Eleg cannot be used.</translation>
    </message>
    <message>
        <source>The computer&apos;s owner must correct the policy file.</source>
        <translation>The computer&apos;s owner must correct the policy file.</translation>
    </message>
    <message>
        <source>Your settings for Eleg cannot be used.</source>
        <translation>Your settings for Eleg cannot be used.</translation>
    </message>
    <message>
        <source>Correct or remove the settings file.</source>
        <translation>Correct or remove the settings file.</translation>
    </message>
    <message>
        <source>A file cannot be read.</source>
        <translation>A file cannot be read.</translation>
    </message>
    <message>
        <source>Look whether the file is there and whether you may read it.</source>
        <translation>Look whether the file is there and whether you may read it.</translation>
    </message>
    <message>
        <source>Something went wrong inside Eleg.</source>
        <translation>Something went wrong inside Eleg.</translation>
    </message>
    <message>
        <source>No PUK was entered.</source>
        <translation>No PUK was entered.</translation>
    </message>
    <message>
        <source>Enter the PUK.</source>
        <translation>Enter the PUK.</translation>
    </message>
    <message>
        <source>The PUK is too short or too long. No try was used.</source>
        <translation>The PUK is too short or too long. No try was used.</translation>
    </message>
    <message>
        <source>Enter the whole PUK from the letter.</source>
        <translation>Enter the whole PUK from the letter.</translation>
    </message>
    <message>
        <source>A PUK has digits only. No try was used.</source>
        <translation>A PUK has digits only. No try was used.</translation>
    </message>
    <message>
        <source>Enter the PUK with digits.</source>
        <translation>Enter the PUK with digits.</translation>
    </message>
    <message>
        <source>The new code is too easy to guess.</source>
        <translation>The new code is too easy to guess.</translation>
    </message>
    <message>
        <source>Choose digits that are not alike, not in a row, and not from your personal identity number or date of birth.</source>
        <translation>Choose digits that are not alike, not in a row, and not from your personal identity number or date of birth.</translation>
    </message>
    <message>
        <source>The new code is the same as the old one.</source>
        <translation>The new code is the same as the old one.</translation>
    </message>
    <message>
        <source>Choose another code.</source>
        <translation>Choose another code.</translation>
    </message>
    <message>
        <source>The card does not accept the new code.</source>
        <translation>The card does not accept the new code.</translation>
    </message>
    <message>
        <source>A PIN has been chosen for this card already.</source>
        <translation>A PIN has been chosen for this card already.</translation>
    </message>
    <message>
        <source>Change it, or unblock it with the PUK if you have forgotten it.</source>
        <translation>Change it, or unblock it with the PUK if you have forgotten it.</translation>
    </message>
    <message>
        <source>That cannot be done with this card&apos;s PIN here.</source>
        <translation>That cannot be done with this card&apos;s PIN here.</translation>
    </message>
    <message>
        <source>Ask the card&apos;s issuer which program can do it.</source>
        <translation>Ask the card&apos;s issuer which program can do it.</translation>
    </message>
    <message>
        <source>This program part for cards is not used, because it is not kept safe.</source>
        <translation>This program part for cards is not used, because it is not kept safe.</translation>
    </message>
    <message>
        <source>Use one that only the computer&apos;s owner can change, such as one in /usr/lib.</source>
        <translation>Use one that only the computer&apos;s owner can change, such as one in /usr/lib.</translation>
    </message>
    <message>
        <source>The new code is too short or too long. No try was used.</source>
        <translation>The new code is too short or too long. No try was used.</translation>
    </message>
    <message>
        <source>Choose a code with as many digits as the card takes.</source>
        <translation>Choose a code with as many digits as the card takes.</translation>
    </message>
    <message>
        <source>A module needs its whole path, from the first slash on.</source>
        <translation>A module needs its whole path, from the first slash on.</translation>
    </message>
    <message>
        <source>There is no such module.</source>
        <translation>There is no such module.</translation>
    </message>
    <message>
        <source>This is no file that could be a module.</source>
        <translation>This is no file that could be a module.</translation>
    </message>
    <message>
        <source>The module is in a folder for temporary files, where others could put another one in its place.</source>
        <translation>The module is in a folder for temporary files, where others could put another one in its place.</translation>
    </message>
    <message>
        <source>Everybody on this computer can change the module or a folder that it is in.</source>
        <translation>Everybody on this computer can change the module or a folder that it is in.</translation>
    </message>
    <message>
        <source>The module, or a folder that it is in, belongs to another user of this computer.</source>
        <translation>The module, or a folder that it is in, belongs to another user of this computer.</translation>
    </message>
</context>
<context>
    <name>issuers</name>
    <message>
        <source>At one of Skatteverket&apos;s offices that issue ID cards. You need a new ID card: the e-ID on it is new, too.</source>
        <translation>At one of Skatteverket&apos;s offices that issue ID cards. You need a new ID card: the e-ID on it is new, too.</translation>
    </message>
    <message>
        <source>Also for the PUK.</source>
        <translation>Also for the PUK.</translation>
    </message>
    <message>
        <source>Skatteverket&apos;s public information, as collected when Eleg was begun.</source>
        <translation>Skatteverket&apos;s public information, as collected when Eleg was begun.</translation>
    </message>
    <message>
        <source>Telia e-legitimation, on cards from before September 2017. At any hour.</source>
        <translation>Telia e-legitimation, on cards from before September 2017. At any hour.</translation>
    </message>
    <message>
        <source>At one of the police&apos;s passport offices.</source>
        <translation>At one of the police&apos;s passport offices.</translation>
    </message>
    <message>
        <source>From abroad: +46 77 114 14 00.</source>
        <translation>From abroad: +46 77 114 14 00.</translation>
    </message>
    <message>
        <source>At your bank: it issues your BankID.</source>
        <translation>At your bank: it issues your BankID.</translation>
    </message>
    <message>
        <source>At your bank, which answers for lost BankIDs. Your bank&apos;s own number is on its site.</source>
        <translation>At your bank, which answers for lost BankIDs. Your bank&apos;s own number is on its site.</translation>
    </message>
    <message>
        <source>You go there yourself. If the PUK is blocked a new card is needed as well.</source>
        <translation>You go there yourself. If the PUK is blocked a new card is needed as well.</translation>
    </message>
    <message>
        <source>elegitimation.se has a page on blocking, which leads to each issuer’s own.</source>
        <translation>elegitimation.se has a page on blocking, which leads to each issuer’s own.</translation>
    </message>
    <message>
        <source>A telephone number for blocking the e-ID on newer cards, by AB Svenska Pass, is not known to Eleg: ask Skatteverket.</source>
        <translation>A telephone number for blocking the e-ID on newer cards, by AB Svenska Pass, is not known to Eleg: ask Skatteverket.</translation>
    </message>
    <message>
        <source>You book a time and go there yourself.</source>
        <translation>You book a time and go there yourself.</translation>
    </message>
    <message>
        <source>Or at a police station: they block the ID card. From abroad: +46 77 114 14 00.</source>
        <translation>Or at a police station: they block the ID card. From abroad: +46 77 114 14 00.</translation>
    </message>
    <message>
        <source>Whether the e-ID on it is blocked together with the ID card is not known to Eleg: ask the police.</source>
        <translation>Whether the e-ID on it is blocked together with the ID card is not known to Eleg: ask the police.</translation>
    </message>
</context>
<context>
    <name>trust</name>
    <message>
        <source>No issuer&apos;s certificate has yet been obtained together with proof that it issues e-IDs, so no e-ID is called valid on Eleg&apos;s own word.</source>
        <translation>No issuer&apos;s certificate has yet been obtained together with proof that it issues e-IDs, so no e-ID is called valid on Eleg&apos;s own word.</translation>
    </message>
    <message>
        <source>No test issuer&apos;s certificate may be passed on with Eleg. The test CA of Eleg&apos;s own tests is made anew in each build tree and is named by ELEG_TRUST_DIR there.</source>
        <translation>No test issuer&apos;s certificate may be passed on with Eleg. The test CA of Eleg&apos;s own tests is made anew in each build tree and is named by ELEG_TRUST_DIR there.</translation>
    </message>
</context>
<context>
    <name>verdicts</name>
    <message>
        <source>The e-ID has been revoked.</source>
        <translation>The e-ID has been revoked.</translation>
    </message>
    <message>
        <source>The certificate was not signed by the issuer that it names.</source>
        <translation>The certificate was not signed by the issuer that it names.</translation>
    </message>
    <message>
        <source>The e-ID&apos;s issuer is not one that is trusted here.</source>
        <translation>The e-ID&apos;s issuer is not one that is trusted here.</translation>
    </message>
    <message>
        <source>The certificate vouches for itself: no issuer has signed it.</source>
        <translation>The certificate vouches for itself: no issuer has signed it.</translation>
    </message>
    <message>
        <source>There are too many issuers between the e-ID and one that is trusted.</source>
        <translation>There are too many issuers between the e-ID and one that is trusted.</translation>
    </message>
    <message>
        <source>One of the issuers is not allowed to issue certificates.</source>
        <translation>One of the issuers is not allowed to issue certificates.</translation>
    </message>
    <message>
        <source>The issuer is not allowed to issue certificates for such a name.</source>
        <translation>The issuer is not allowed to issue certificates for such a name.</translation>
    </message>
    <message>
        <source>The certificate has a condition that is not understood here.</source>
        <translation>The certificate has a condition that is not understood here.</translation>
    </message>
    <message>
        <source>The e-ID&apos;s key is too weak to be relied on.</source>
        <translation>The e-ID&apos;s key is too weak to be relied on.</translation>
    </message>
    <message>
        <source>The issuer&apos;s key is too weak to be relied on.</source>
        <translation>The issuer&apos;s key is too weak to be relied on.</translation>
    </message>
    <message>
        <source>The certificate was signed in a way that is too weak to be relied on.</source>
        <translation>The certificate was signed in a way that is too weak to be relied on.</translation>
    </message>
    <message>
        <source>The e-ID has expired.</source>
        <translation>The e-ID has expired.</translation>
    </message>
    <message>
        <source>The e-ID is not valid yet.</source>
        <translation>The e-ID is not valid yet.</translation>
    </message>
    <message>
        <source>The certificate of one of the issuers has expired.</source>
        <translation>The certificate of one of the issuers has expired.</translation>
    </message>
    <message>
        <source>The certificate of one of the issuers is not valid yet.</source>
        <translation>The certificate of one of the issuers is not valid yet.</translation>
    </message>
    <message>
        <source>This is an issuer&apos;s certificate, not a person&apos;s e-ID.</source>
        <translation>This is an issuer&apos;s certificate, not a person&apos;s e-ID.</translation>
    </message>
    <message>
        <source>The certificate does not say what it may be used for.</source>
        <translation>The certificate does not say what it may be used for.</translation>
    </message>
    <message>
        <source>The e-ID is not meant for proving who somebody is.</source>
        <translation>The e-ID is not meant for proving who somebody is.</translation>
    </message>
    <message>
        <source>The e-ID is not meant for signing.</source>
        <translation>The e-ID is not meant for signing.</translation>
    </message>
    <message>
        <source>The certificate is for other uses than proving who somebody is to a site.</source>
        <translation>The certificate is for other uses than proving who somebody is to a site.</translation>
    </message>
    <message>
        <source>The e-ID is valid and its issuer is trusted. Whether it has been revoked was not checked.</source>
        <translation>The e-ID is valid and its issuer is trusted. Whether it has been revoked was not checked.</translation>
    </message>
    <message>
        <source>The token has a known format and algorithm.</source>
        <translation>The token has a known format and algorithm.</translation>
    </message>
    <message>
        <source>The token&apos;s format is not known.</source>
        <translation>The token&apos;s format is not known.</translation>
    </message>
    <message>
        <source>The token&apos;s algorithm is not known.</source>
        <translation>The token&apos;s algorithm is not known.</translation>
    </message>
    <message>
        <source>The token has a certificate that can be read.</source>
        <translation>The token has a certificate that can be read.</translation>
    </message>
    <message>
        <source>The e-ID is meant for proving who somebody is.</source>
        <translation>The e-ID is meant for proving who somebody is.</translation>
    </message>
    <message>
        <source>The e-ID is within its time of validity.</source>
        <translation>The e-ID is within its time of validity.</translation>
    </message>
    <message>
        <source>The e-ID was issued by an issuer that is trusted here.</source>
        <translation>The e-ID was issued by an issuer that is trusted here.</translation>
    </message>
    <message>
        <source>The token was signed with the e-ID&apos;s key for this site and challenge.</source>
        <translation>The token was signed with the e-ID&apos;s key for this site and challenge.</translation>
    </message>
    <message>
        <source>The token was not signed with the e-ID&apos;s key for this site and challenge.</source>
        <translation>The token was not signed with the e-ID&apos;s key for this site and challenge.</translation>
    </message>
    <message>
        <source>The token&apos;s algorithm does not fit the e-ID&apos;s key.</source>
        <translation>The token&apos;s algorithm does not fit the e-ID&apos;s key.</translation>
    </message>
    <message>
        <source>Whether the e-ID has been revoked was not checked.</source>
        <translation>Whether the e-ID has been revoked was not checked.</translation>
    </message>
    <message>
        <source>The e-ID has not been revoked.</source>
        <translation>The e-ID has not been revoked.</translation>
    </message>
    <message>
        <source>Nobody could say whether the e-ID has been revoked.</source>
        <translation>Nobody could say whether the e-ID has been revoked.</translation>
    </message>
    <message>
        <source>The token cannot be understood.</source>
        <translation>The token cannot be understood.</translation>
    </message>
    <message>
        <source>Not looked at, because an earlier check failed.</source>
        <translation>Not looked at, because an earlier check failed.</translation>
    </message>
    <message>
        <source>The certificate is larger than any real one.</source>
        <translation>The certificate is larger than any real one.</translation>
    </message>
    <message>
        <source>The certificate is not written as certificates must be.</source>
        <translation>The certificate is not written as certificates must be.</translation>
    </message>
    <message>
        <source>There is something after the end of the certificate.</source>
        <translation>There is something after the end of the certificate.</translation>
    </message>
    <message>
        <source>The certificate cannot be read.</source>
        <translation>The certificate cannot be read.</translation>
    </message>
    <message>
        <source>The certificate is of a version that does not fit its content.</source>
        <translation>The certificate is of a version that does not fit its content.</translation>
    </message>
    <message>
        <source>The certificate has a number that no issuer may give.</source>
        <translation>The certificate has a number that no issuer may give.</translation>
    </message>
    <message>
        <source>The certificate says the same thing twice.</source>
        <translation>The certificate says the same thing twice.</translation>
    </message>
    <message>
        <source>The certificate has more names than any real one.</source>
        <translation>The certificate has more names than any real one.</translation>
    </message>
    <message>
        <source>The certificate does not say who issued it.</source>
        <translation>The certificate does not say who issued it.</translation>
    </message>
    <message>
        <source>The certificate ends before it begins.</source>
        <translation>The certificate ends before it begins.</translation>
    </message>
    <message>
        <source>The certificate contradicts itself about how it was signed.</source>
        <translation>The certificate contradicts itself about how it was signed.</translation>
    </message>
    <message>
        <source>The issuer cannot be checked: no issuer is known here.</source>
        <translation>The issuer cannot be checked: no issuer is known here.</translation>
    </message>
    <message>
        <source>The certificate of one of the issuers cannot be read.</source>
        <translation>The certificate of one of the issuers cannot be read.</translation>
    </message>
    <message>
        <source>One of the issuers has let others issue where it may not.</source>
        <translation>One of the issuers has let others issue where it may not.</translation>
    </message>
    <message>
        <source>One of the issuers is not allowed to issue certificates for this use.</source>
        <translation>One of the issuers is not allowed to issue certificates for this use.</translation>
    </message>
    <message>
        <source>There are too many possible issuers to look through.</source>
        <translation>There are too many possible issuers to look through.</translation>
    </message>
    <message>
        <source>There are too many rules about names to look through.</source>
        <translation>There are too many rules about names to look through.</translation>
    </message>
    <message>
        <source>An issuer has a rule about names that is not understood here.</source>
        <translation>An issuer has a rule about names that is not understood here.</translation>
    </message>
    <message>
        <source>The certificate&apos;s terms are not understood here.</source>
        <translation>The certificate&apos;s terms are not understood here.</translation>
    </message>
    <message>
        <source>The certificate is not an issuer&apos;s.</source>
        <translation>The certificate is not an issuer&apos;s.</translation>
    </message>
    <message>
        <source>The certificate is not meant for answering whether others are revoked.</source>
        <translation>The certificate is not meant for answering whether others are revoked.</translation>
    </message>
    <message>
        <source>The issuer is trusted here, but not for this use.</source>
        <translation>The issuer is trusted here, but not for this use.</translation>
    </message>
    <message>
        <source>The e-ID is not of a kind that this issuer is trusted for.</source>
        <translation>The e-ID is not of a kind that this issuer is trusted for.</translation>
    </message>
    <message>
        <source>The e-ID is revoked for the time being.</source>
        <translation>The e-ID is revoked for the time being.</translation>
    </message>
    <message>
        <source>The certificate of one of the issuers has been revoked.</source>
        <translation>The certificate of one of the issuers has been revoked.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from the issuer&apos;s, so that it cannot be checked whether the e-ID has been revoked.</source>
        <translation>This computer&apos;s clock differs from the issuer&apos;s, so that it cannot be checked whether the e-ID has been revoked.</translation>
    </message>
    <message>
        <source>The issuer&apos;s answer about revocation cannot be understood.</source>
        <translation>The issuer&apos;s answer about revocation cannot be understood.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service did not understand the question about revocation.</source>
        <translation>The issuer&apos;s service did not understand the question about revocation.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service for revocation does not work just now.</source>
        <translation>The issuer&apos;s service for revocation does not work just now.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service for revocation is busy and asks to try again later.</source>
        <translation>The issuer&apos;s service for revocation is busy and asks to try again later.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service for revocation only answers those who sign their question.</source>
        <translation>The issuer&apos;s service for revocation only answers those who sign their question.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service for revocation does not answer about this e-ID.</source>
        <translation>The issuer&apos;s service for revocation does not answer about this e-ID.</translation>
    </message>
    <message>
        <source>The answer about revocation is not signed.</source>
        <translation>The answer about revocation is not signed.</translation>
    </message>
    <message>
        <source>The answer about revocation was changed or is forged.</source>
        <translation>The answer about revocation was changed or is forged.</translation>
    </message>
    <message>
        <source>The answer about revocation was signed by somebody who may not speak for the issuer.</source>
        <translation>The answer about revocation was signed by somebody who may not speak for the issuer.</translation>
    </message>
    <message>
        <source>The certificate of the service that answers about revocation is not valid now.</source>
        <translation>The certificate of the service that answers about revocation is not valid now.</translation>
    </message>
    <message>
        <source>The certificate of the service that answers about revocation has itself been revoked.</source>
        <translation>The certificate of the service that answers about revocation has itself been revoked.</translation>
    </message>
    <message>
        <source>The answer about revocation was signed in a way that is too weak to be relied on.</source>
        <translation>The answer about revocation was signed in a way that is too weak to be relied on.</translation>
    </message>
    <message>
        <source>The answer about revocation has a condition that is not understood here.</source>
        <translation>The answer about revocation has a condition that is not understood here.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service gave several answers to one question.</source>
        <translation>The issuer&apos;s service gave several answers to one question.</translation>
    </message>
    <message>
        <source>The answer about revocation is about another e-ID.</source>
        <translation>The answer about revocation is about another e-ID.</translation>
    </message>
    <message>
        <source>The answer about revocation is not the answer to this question.</source>
        <translation>The answer about revocation is not the answer to this question.</translation>
    </message>
    <message>
        <source>The answer about revocation does not show that it was made for this question.</source>
        <translation>The answer about revocation does not show that it was made for this question.</translation>
    </message>
    <message>
        <source>The answer about revocation is from a time that is yet to come.</source>
        <translation>The answer about revocation is from a time that is yet to come.</translation>
    </message>
    <message>
        <source>The answer about revocation is too old.</source>
        <translation>The answer about revocation is too old.</translation>
    </message>
    <message>
        <source>The answer about revocation contradicts itself about when it was made.</source>
        <translation>The answer about revocation contradicts itself about when it was made.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service for revocation does not know this e-ID.</source>
        <translation>The issuer&apos;s service for revocation does not know this e-ID.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs cannot be understood.</source>
        <translation>The list of revoked e-IDs cannot be understood.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs is another issuer&apos;s.</source>
        <translation>The list of revoked e-IDs is another issuer&apos;s.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs was changed or is forged.</source>
        <translation>The list of revoked e-IDs was changed or is forged.</translation>
    </message>
    <message>
        <source>The issuer may not sign lists of revoked e-IDs.</source>
        <translation>The issuer may not sign lists of revoked e-IDs.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs was signed in a way that is too weak to be relied on.</source>
        <translation>The list of revoked e-IDs was signed in a way that is too weak to be relied on.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs has a condition that is not understood here.</source>
        <translation>The list of revoked e-IDs has a condition that is not understood here.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs speaks for several issuers, which is not accepted here.</source>
        <translation>The list of revoked e-IDs speaks for several issuers, which is not accepted here.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs has only what changed since another list.</source>
        <translation>The list of revoked e-IDs has only what changed since another list.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs does not cover this e-ID.</source>
        <translation>The list of revoked e-IDs does not cover this e-ID.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs is not the one that this e-ID names.</source>
        <translation>The list of revoked e-IDs is not the one that this e-ID names.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs is from a time that is yet to come.</source>
        <translation>The list of revoked e-IDs is from a time that is yet to come.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs is too old.</source>
        <translation>The list of revoked e-IDs is too old.</translation>
    </message>
    <message>
        <source>The list of revoked e-IDs does not say when the next one comes.</source>
        <translation>The list of revoked e-IDs does not say when the next one comes.</translation>
    </message>
    <message>
        <source>The network asks for a log-in first, so that the issuer cannot be asked whether the e-ID has been revoked.</source>
        <translation>The network asks for a log-in first, so that the issuer cannot be asked whether the e-ID has been revoked.</translation>
    </message>
    <message>
        <source>The e-ID names an address for revocation that may not be asked from this computer.</source>
        <translation>The e-ID names an address for revocation that may not be asked from this computer.</translation>
    </message>
    <message>
        <source>The answer about revocation is larger than any real one.</source>
        <translation>The answer about revocation is larger than any real one.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service for revocation did not answer in time.</source>
        <translation>The issuer&apos;s service for revocation did not answer in time.</translation>
    </message>
    <message>
        <source>The address for revocation answers with something else.</source>
        <translation>The address for revocation answers with something else.</translation>
    </message>
    <message>
        <source>The issuer&apos;s service for revocation cannot be reached.</source>
        <translation>The issuer&apos;s service for revocation cannot be reached.</translation>
    </message>
    <message>
        <source>Without a network the issuer cannot be asked whether the e-ID has been revoked.</source>
        <translation>Without a network the issuer cannot be asked whether the e-ID has been revoked.</translation>
    </message>
    <message>
        <source>The e-ID does not say where to ask whether it has been revoked.</source>
        <translation>The e-ID does not say where to ask whether it has been revoked.</translation>
    </message>
    <message>
        <source>The e-ID is valid and its issuer is trusted. Whether it has been revoked could not be found out now.</source>
        <translation>The e-ID is valid and its issuer is trusted. Whether it has been revoked could not be found out now.</translation>
    </message>
    <message>
        <source>The e-ID is valid: its issuer is trusted and has not revoked it.</source>
        <translation>The e-ID is valid: its issuer is trusted and has not revoked it.</translation>
    </message>
</context>
</TS>
