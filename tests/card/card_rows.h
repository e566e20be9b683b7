// The cards that every test of this folder goes through.
#pragma once

#include <QTest>
#include <string>
#include <vector>

#include "tests/rig/card/personalisation.h"

namespace eleg::test {

/// Every profile with one PIN and, where it can have them, two, and with every key size that OpenSC drives.
inline std::vector<rig::CardOrder> everyCard() {
    using rig::Profile;
    std::vector<rig::CardOrder> cards;
    const auto add = [&](Profile profile, int pins, int bits) {
        rig::CardOrder order;
        order.profile = profile;
        order.pinCount = pins;
        order.rsaBits = bits;
        cards.push_back(order);
    };
    add(Profile::SvenskaPass, 1, 2048);
    for (const int pins : {1, 2}) add(Profile::TeliaIp5a, pins, 2048);
    for (const int pins : {1, 2})
        for (const int bits : {2048, 3072}) add(Profile::Seeid, pins, bits);
    for (const int bits : {2048, 3072}) add(Profile::SeeidGemsafe, 1, bits);
    return cards;
}

/// The same with 2048 bits only.
inline std::vector<rig::CardOrder> everySmallCard() {
    auto cards = everyCard();
    std::erase_if(cards, [](const rig::CardOrder& card) { return card.rsaBits != 2048; });
    return cards;
}

inline std::string rowName(const rig::CardOrder& order) {
    return rig::profileName(order.profile) + "-" + std::to_string(order.pinCount) + "pin-" +
           std::to_string(order.rsaBits);
}

/// A data column "card" with an index into `cards`.
inline void addRows(const std::vector<rig::CardOrder>& cards) {
    QTest::addColumn<int>("card");
    for (std::size_t i = 0; i < cards.size(); ++i)
        QTest::newRow(rowName(cards[i]).c_str()) << static_cast<int>(i);
}

}  // namespace eleg::test

#define QCARD(cards)   \
    QFETCH(int, card); \
    const rig::CardOrder order = (cards)[static_cast<std::size_t>(card)]
