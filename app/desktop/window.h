// The window that a citizen opens: the pages, and the list of them at its side.
#pragma once

#include <QStackedWidget>
#include <QWidget>

#include "app/desktop/eid_watch.h"
#include "app/desktop/overview_text.h"
#include "app/desktop/pin_desk.h"
#include "app/desktop/try_session.h"
#include "app/dialogs/loop_watch.h"
#include "app/dialogs/theme.h"
#include "app/services/issuers.h"
#include "app/services/language.h"
#include "app/services/settings.h"
#include "app/services/validation_service.h"

class QScrollArea;

namespace eleg {

class CertificatePage;
class Navigation;
class Page;
class SettingsPage;
class TestBanner;

enum class PageId { Ids, Pins, Try, Help, Settings };

/// What the window shows and changes; all of it outlives the window.
struct WindowParts {
    EidWatch& watch;
    PinDesk& pins;
    TrySession& trial;
    const Issuers& issuers;
    SettingsFile& settings;
    Language& language;
    ValidationService& validation;
    std::string desktopTheme;  ///< Desktop::theme
};

/// The theme that `settings` ask for. `system`: the palette and font of the desktop, before ours.
struct SystemLook {
    QPalette palette;
    QFont font;
};
Theme themeFor(const Settings& settings, const SystemLook& system, const std::string& desktopTheme);

class Window : public QWidget {
    Q_OBJECT

 public:
    explicit Window(WindowParts parts, QWidget* parent = nullptr);

    void open(PageId page);
    PageId page() const { return page_; }
    /// Shows the certificates of an e-ID.
    void openDetails(const Fingerprint& id);
    /// Whether closing only hides the window, because it is in the tray.
    void setStaysOpen(bool stays) { staysOpen_ = stays; }
    /// Brings the window in front of the others.
    void raiseToFront();

 signals:
    /// The first picture of the window is on the screen.
    void painted();
    /// A setting was changed that this window does not put into effect itself.
    void settingsChanged();

 protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    /// Makes every page anew, in the language and looks of now. What they show is kept outside of them.
    void build();
    void applySettings();
    void addPages();
    void fitNavigation();
    void actOn(const Fingerprint& id, EidAction action);
    void nameWindow();
    /// Shows on every page that issuers of test e-IDs are believed, where they are.
    void showTrust();
    void markPainted();

    WindowParts parts_;
    SystemLook system_;
    Settings applied_;
    QWidget* content_ = nullptr;
    TestBanner* test_ = nullptr;
    Navigation* navigation_ = nullptr;
    QScrollArea* side_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    CertificatePage* details_ = nullptr;
    SettingsPage* settingsPage_ = nullptr;
    PageId page_ = PageId::Ids;
    bool painted_ = false;
    bool overviewPainted_ = true;
    std::optional<LoopWatch> loopWatch_;  ///< in a developer's build
    bool staysOpen_ = false;
};

}  // namespace eleg
