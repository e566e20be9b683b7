// Every state of the window that is looked at and tested, over a scripted card.
#pragma once

#include <QString>
#include <functional>
#include <vector>

#include "app/desktop/window.h"
#include "app/services/card_service.h"
#include "tests/desktop/scripted_store.h"
#include "tests/desktop/test_identities.h"
#include "tests/desktop/test_responder.h"

namespace eleg::test {

/// All that a window needs, with a settings file in `folder` and a store that says what a test tells it to.
struct WindowFixture {
    WindowFixture(const QString& folder, const QString& code);
    WindowParts parts() { return {watch, pins, trial, issuers, settings, language, validation, {}}; }

    std::vector<UsbReader> usb;
    ScriptedStore store;
    SettingsFile settings;
    Language language;
    /// Whom the window trusts, and who answers about revocation: to be set before the cards are there.
    std::function<Trust()> trust = [] { return Trust(); };
    std::shared_ptr<Responder> responder = std::make_shared<Responder>();
    ValidationService validation;
    CardService cards{store};
    EidWatch watch;
    PinDesk pins{cards, watch};
    TrySession trial;
    Issuers issuers;
};

struct WindowState {
    QString name;
    Snapshot snapshot;
    std::function<void(WindowFixture&)> before = [](WindowFixture&) {};
    std::function<void(WindowFixture&, Window&)> arrange = [](WindowFixture&, Window&) {};
};

/// Runs events until `condition` holds. False when it does not come to hold within ten seconds.
bool runUntil(const std::function<bool()>& condition);
/// The same until this computer has looked into every certificate that `fixture`'s cards have.
bool settle(const WindowFixture& fixture);

/// A person's e-ID for both purposes, as one card has it. Nobody trusts its issuer.
std::vector<Identity> bothOf(Person person);

std::vector<WindowState> windowStates();

}  // namespace eleg::test
