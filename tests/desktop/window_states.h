// Every state of the window that is looked at and tested, over a scripted card.
#pragma once

#include <QString>
#include <functional>
#include <vector>

#include "app/desktop/window.h"
#include "app/services/card_service.h"
#include "tests/desktop/scripted_store.h"
#include "tests/desktop/test_identities.h"

namespace eleg::test {

/// All that a window needs, with a settings file in `folder` and a store that says what a test tells it to.
struct WindowFixture {
    WindowFixture(const QString& folder, const QString& code);
    WindowParts parts() { return {watch, pins, trial, issuers, settings, language, {}}; }

    std::vector<UsbReader> usb;
    ScriptedStore store;
    SettingsFile settings;
    Language language;
    Validator validator{TrustAnchors::none()};
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

/// A person's e-ID for both purposes, as one card has it.
std::vector<Identity> bothOf(Person person);

std::vector<WindowState> windowStates();

}  // namespace eleg::test
