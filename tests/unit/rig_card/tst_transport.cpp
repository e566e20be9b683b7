// T=0 rules, files, and what the card says to commands that nobody should send.
#include <QObject>
#include <QTest>
#include <random>

#include "tests/rig/card/bytes.h"
#include "tests/unit/rig_card/card_fixture.h"

using namespace rig;
using rig::test::Card;
using rig::test::Holder;

namespace {

CardOrder cardOf(Profile profile, int bits = 2048) {
    CardOrder order;
    order.profile = profile;
    order.rsaBits = bits;
    return order;
}

bool isStatusWord(const Bytes& answer) {
    if (answer.size() < 2 || answer.size() > 258) return false;
    const std::uint8_t sw1 = answer[answer.size() - 2];
    return sw1 == 0x90 || (sw1 >= 0x61 && sw1 <= 0x6E);  // never 6F: that is an exception inside the card
}

}  // namespace

class Transport : public QObject {
    Q_OBJECT

 private slots:
    void answersToDataAreFetchedWithGetResponse() {
        Card card(cardOf(Profile::Seeid));
        const std::string promised = card.send("00A404000CA0000000180C000001634200");
        QVERIFY(promised.size() == 4 && promised.starts_with("61"));
        const std::string count = promised.substr(2);
        QCOMPARE(card.send("00C0000000"), "6C" + count);
        const std::string control = card.send("00C00000" + count);
        QVERIFY(control.starts_with("6F"));
        QVERIFY(control.ends_with("9000"));
        QCOMPARE(card.send("00C00000" + count), std::string("6985"));
    }

    void responseIsLostAfterAnotherCommand() {
        Card card(cardOf(Profile::Seeid));
        const std::string promised = card.send("00A40400" + std::string("0CA0000000180C000001634200"));
        card.send("0020008100");
        QCOMPARE(card.send("00C00000" + promised.substr(2)), std::string("6985"));
    }

    void wrongLengthIsAnsweredWithTheRightOne() {
        Card card(cardOf(Profile::TeliaIp5a));
        QCOMPARE(card.send("00CADF3000"), std::string("6C05"));
        QCOMPARE(card.send("00CADF3005"), std::string("76322E31309000"));
        QCOMPARE(card.send("00CADF30"), std::string("6C05"));
    }

    void signatureOver256BytesComesInTwoParts() {
        Card card(cardOf(Profile::Seeid, 3072));
        card.verify("123456");
        card.send("002241B606800142840101");
        card.send("002A90A0229020" + toHex(Bytes(32, 0x5A)));
        QCOMPARE(card.send("002A9E9A80"), std::string("6C00"));
        const std::string first = card.send("002A9E9A00");
        QCOMPARE(first.size(), std::size_t{2 * 256 + 4});
        QVERIFY(first.ends_with("6180"));
        const std::string second = card.send("00C0000080");
        QCOMPARE(second.size(), std::size_t{2 * 128 + 4});
        QVERIFY(second.ends_with("9000"));
    }

    void signatureIsPromisedIn256ByteParts() {
        Card card(cardOf(Profile::TeliaIp5a, 3072));
        card.verify("123456");
        card.send("002241B60A80010281024B01840101");
        QCOMPARE(card.send("002A9E9A14" + toHex(Bytes(20, 1))), std::string("6100"));
        QVERIFY(card.send("00C0000000").ends_with("6180"));
        QVERIFY(card.send("00C0000080").ends_with("9000"));
    }

    void certificatesReadBackByteForByte() {
        Card card(cardOf(Profile::Seeid, 3072));
        QCOMPARE(card.readFile("50154331"), toHex(Holder::tolvan().certificate("auth", 3072)));
        QCOMPARE(card.readFile("50154332"), toHex(Holder::tolvan().certificate("sign", 3072)));
    }

    void gemsafeFileHoldsTableAndCertificates() {
        Card card(cardOf(Profile::SeeidGemsafe));
        QCOMPARE(card.send("80CADF0308").size(), std::size_t{2 * 8 + 4});
        QCOMPARE(card.send("00A4080C045015"
                           "5031"),
                 std::string("6A82"));
        const std::string file = card.readFile("16000004");
        QCOMPARE(file.substr(4, 36), std::string("01FE14000303B0000301FE14010403B00004"));
        const std::size_t length = hex(file.substr(0, 4))[0] * 256U + hex(file.substr(0, 4))[1];
        QVERIFY(file.size() / 2 > length);
        QVERIFY(file.substr(40).starts_with(toHex(Holder::tolvan().certificate("auth", 2048))));
    }

    void idprimeIndexListsCertificatesAndCardId() {
        Card card(cardOf(Profile::SvenskaPass));
        QVERIFY(card.sendAll("00CA9F7F2D").starts_with("9F7F2A"));
        QCOMPARE(card.send("00A4040C0BA000000018800000000662"), std::string("9000"));
        QCOMPARE(card.readFile("0201").size(), std::size_t{2 * 16});
        const std::string index = card.readFile("0101");
        const Bytes bytes = hex(index);
        QCOMPARE(bytes.size(), std::size_t{1} + bytes[0] * 21U);
        QVERIFY(index.find(toHex(Bytes{'k', 'x', 'c', '0', '0', 0, 0, 0, 'm', 's', 'c', 'p'})) !=
                std::string::npos);
        QVERIFY(card.readFile("0301").starts_with("0100"));
    }

    void failedSelectKeepsTheCurrentFile() {
        Card card(cardOf(Profile::Seeid));
        QCOMPARE(card.send("00A4080C022F00"), std::string("9000"));
        QCOMPARE(card.send("00A4080C02ABCD"), std::string("6A82"));
        QVERIFY(card.sendAll("00B0000000").ends_with("9000"));
    }

    void filesAreSelectedByIdentifierPathAndName() {
        Card card(cardOf(Profile::Seeid));
        QCOMPARE(card.send("00A4000C025015"), std::string("9000"));
        QCOMPARE(card.send("00A4000C025031"), std::string("9000"));
        QCOMPARE(card.send("00A4090C025032"), std::string("9000"));
        QCOMPARE(card.send("00A4030C"), std::string("9000"));
        QCOMPARE(card.send("00A4000C022F00"), std::string("9000"));
        QCOMPARE(card.send("00A4040C0CA000000063504B43532D3135"), std::string("9000"));
        QCOMPARE(card.send("00A4000C023F00"), std::string("9000"));
        QCOMPARE(card.send("00A4040C04A0000000"), std::string("6A82"));
        QCOMPARE(card.send("00A4040C0CA000000063504B43532D3136"), std::string("6A82"));
    }

    void keyFilesAreNotReadable() {
        Card card(cardOf(Profile::Seeid));
        card.verify("123456");
        QCOMPARE(card.send("00A4080C0450154B01"), std::string("9000"));
        QCOMPARE(card.send("00B0000000"), std::string("6981"));
    }

    void commandsThatAreUnknownHaveTheirStatusWords() {
        Card card(cardOf(Profile::Seeid));
        QCOMPARE(card.send("00FF0000"), std::string("6D00"));
        QCOMPARE(card.send("80A4000C023F00"), std::string("6E00"));
        QCOMPARE(card.send("0CA4000C023F00"), std::string("6E00"));
        QCOMPARE(card.send("10A4000C023F00"), std::string("6884"));
        QCOMPARE(card.send("00A4FF00023F00"), std::string("6A86"));
        QCOMPARE(card.send("00A40033023F00"), std::string("6A86"));
        QCOMPARE(card.send("00B0000000"), std::string("6986"));
        QCOMPARE(card.send("00B0800000"), std::string("6A86"));
        QCOMPARE(card.send("00A4080C022F00"), std::string("9000"));
        QCOMPARE(card.send("00B07FFF00"), std::string("6B00"));
        QCOMPARE(card.send("00D6000001FF"), std::string("6982"));
        QCOMPARE(card.send("00CA123400"), std::string("6A88"));
        QCOMPARE(card.send("002A8086020102"), std::string("6A86"));
        QCOMPARE(card.send("002A9E9A00"), std::string("6985"));
        QCOMPARE(card.send("00"), std::string("6700"));
        QCOMPARE(card.send(""), std::string("6700"));
        QCOMPARE(card.send("00A4080C05"
                           "2F00"),
                 std::string("6700"));
    }

    void commandWithATrailingLengthIsUnderstood() {
        Card card(cardOf(Profile::Seeid));
        QVERIFY(card.send("00A40800022F0000").starts_with("61"));
    }

    void randomBytesNeverThrow_data() {
        QTest::addColumn<int>("profile");
        for (const auto profile :
             {Profile::SvenskaPass, Profile::TeliaIp5a, Profile::Seeid, Profile::SeeidGemsafe})
            QTest::newRow(profileName(profile).c_str()) << static_cast<int>(profile);
    }

    void randomBytesNeverThrow() {
        QFETCH(int, profile);
        Card card(cardOf(static_cast<Profile>(profile)));
        std::mt19937 random(20260101);  // the same bytes in every run
        const auto below = [&](unsigned limit) { return static_cast<unsigned>(random() % limit); };
        const std::vector<std::uint8_t> known{0xA4, 0xB0, 0xC0, 0xCA, 0x84, 0x20,
                                              0x24, 0x2C, 0x22, 0x2A, 0xD6};
        for (int i = 0; i < 20000; ++i) {
            Bytes command(below(300));
            for (auto& byte : command) byte = static_cast<std::uint8_t>(random());
            if (command.size() > 5 && below(8) != 0) {  // most look like commands, so that they get far
                command[0] = 0x00;
                command[1] = known[below(static_cast<unsigned>(known.size()))];
                command[4] = static_cast<std::uint8_t>(command.size() - 5);
                // Nothing that writes to disk: it would make this a test of the disk.
                const bool pin = command[1] == 0x20 || command[1] == 0x24 || command[1] == 0x2C;
                if (pin) command[3] = 0x77;
            }
            QVERIFY2(isStatusWord(card.card().transmit(command)), toHex(command).c_str());
        }
    }

    void everyInstructionAndClassIsAnswered() {
        Card card(cardOf(Profile::Seeid));
        for (unsigned cla = 0; cla < 256; ++cla) {
            for (unsigned ins = 0; ins < 256; ++ins) {
                const Bytes command{static_cast<std::uint8_t>(cla), static_cast<std::uint8_t>(ins), 0, 0, 0};
                QVERIFY2(isStatusWord(card.card().transmit(command)), toHex(command).c_str());
            }
        }
    }

    void securityEnvironmentWithLyingLengthsIsRefused() {
        Card card(cardOf(Profile::Seeid));
        for (const char* data :
             {"8002", "80", "800142", "84FF01", "8001428400", "8000840101", "810001", "FFFF"}) {
            const Bytes bytes = hex(data);
            const std::string command =
                "002241B6" + toHex(Bytes{static_cast<std::uint8_t>(bytes.size())}) + data;
            QCOMPARE(card.send(command), std::string("6A80"));
        }
    }

    void cardWithoutPowerIsAProgrammersMistake() {
        Card card(cardOf(Profile::Seeid));
        card.card().powerDown();
        QVERIFY_EXCEPTION_THROWN(card.send("00A4000C023F00"), std::logic_error);
    }
};

QTEST_GUILESS_MAIN(Transport)
#include "tst_transport.moc"
