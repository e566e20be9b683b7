#include "app/desktop/window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>
#include <QTimer>

#include "app/desktop/certificate_page.h"
#include "app/desktop/forget.h"
#include "app/desktop/help_page.h"
#include "app/desktop/ids_page.h"
#include "app/desktop/navigation.h"
#include "app/desktop/pin_page.h"
#include "app/desktop/settings_page.h"
#include "app/desktop/test_banner.h"
#include "app/desktop/try_page.h"
#include "app/dialogs/roles.h"
#include "app/dialogs/theme.h"
#include "libcard/secure/process.h"
#include "libcard/secure/timeline.h"

namespace eleg {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(eleg::Window)
};

// Narrower than this, in ems, the list of pages gets narrow too.
constexpr double kWide = 50;
constexpr double kLargerText = 1.35;

QStringList readersIn(const Snapshot& snapshot) {
    QStringList names;
    for (const ReaderState& reader : snapshot.readers) names << QString::fromStdString(reader.name);
    return names;
}

}  // namespace

Theme themeFor(const Settings& settings, const SystemLook& system, const std::string& desktopTheme) {
    Theme::Kind kind = Theme::kindOf(system.palette, desktopTheme);
    if (settings.appearance == Appearance::Light) kind = Theme::Kind::Light;
    if (settings.appearance == Appearance::Dark) kind = Theme::Kind::Dark;
    if (settings.appearance == Appearance::HighContrast) kind = Theme::Kind::HighContrast;
    Theme made = Theme::make(kind, system.palette, system.font);
    if (!settings.largerText) return made;
    QFont larger = system.font;
    larger.setPointSizeF(made.font.pointSizeF() / 1.1 * kLargerText);
    return Theme::make(kind, system.palette, larger);
}

Window::Window(WindowParts parts, QWidget* parent)
    : QWidget(parent),
      parts_(std::move(parts)),
      system_{QApplication::palette(), QApplication::font()},
      applied_(parts_.settings.settings()) {
    setAccessibleRole(this, QAccessible::Window);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    build();
    // As soon as there is a picture: who is believed is read beside it.
    connect(&parts_.validation, &ValidationService::loaded, this, &Window::showTrust);
    connect(this, &Window::painted, &parts_.validation, &ValidationService::load);
    connect(&parts_.trial, &TrySession::checked, &parts_.watch, &EidWatch::hear);
    if (isDeveloperBuild()) {
        loopWatch_.emplace();
        connect(&parts_.watch, &EidWatch::changed, this, [this] { overviewPainted_ = false; });
    }
    const QRect room = screen()->availableGeometry();
    resize(std::min(theme().px(60), room.width() - 40), std::min(theme().px(42), room.height() - 60));
}

void Window::build() {
    setTheme(themeFor(applied_, system_, parts_.desktopTheme));
    setPalette(theme().palette());
    setFont(theme().font);
    const QWidget* focused = content_ != nullptr ? content_->focusWidget() : nullptr;
    const QString focusedName = focused != nullptr ? focused->objectName() : QString();
    const auto shown =
        details_ != nullptr && stack_->currentWidget() == details_ ? details_->shown() : std::nullopt;
    if (content_ != nullptr) {
        content_->hide();
        content_->deleteLater();
        layout()->removeWidget(content_);
    }
    content_ = new QWidget(this);
    auto* whole = new QVBoxLayout(content_);
    whole->setContentsMargins(0, theme().px(0.2), 0, 0);
    whole->setSpacing(0);
    test_ = new TestBanner(content_);
    whole->addWidget(test_);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    whole->addLayout(row, 1);
    side_ = new QScrollArea(content_);
    side_->setFrameShape(QFrame::NoFrame);
    side_->setWidgetResizable(true);
    side_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    side_->setFocusPolicy(Qt::NoFocus);
    side_->installEventFilter(this);
    navigation_ = new Navigation;
    navigation_->setAccessibleName(Words::tr("Pages"));
    side_->setWidget(navigation_);
    stack_ = new QStackedWidget(content_);
    row->addWidget(side_);
    row->addWidget(stack_, 1);
    addPages();
    layout()->addWidget(content_);
    setMinimumSize(theme().px(32), theme().px(22));
    fitNavigation();
    showTrust();
    open(page_);
    if (shown) openDetails(*shown);
    if (!focusedName.isEmpty())
        if (auto* again = content_->findChild<QWidget*>(focusedName)) again->setFocus(Qt::OtherFocusReason);
    if (isVisible()) content_->show();
}

void Window::addPages() {
    const auto add = [this](const QString& icon, Page* page, const QString& name = {}) {
        navigation_->add(icon, name.isEmpty() ? page->title() : name);
        navigation_->tab(navigation_->count() - 1)->setObjectName(icon);
        stack_->addWidget(page);
    };
    auto* ids = new IdsPage(parts_.watch);
    settingsPage_ =
        new SettingsPage(parts_.settings, parts_.language.current(), readersIn(parts_.watch.snapshot()));
    details_ = new CertificatePage(parts_.watch);
    add(QStringLiteral("nav-ids"), ids);
    auto* pins = new PinPage(parts_.pins, parts_.watch);
    add(QStringLiteral("nav-pin"), pins);
    add(QStringLiteral("nav-try"), new TryPage(parts_.trial), Words::tr("Try"));
    add(QStringLiteral("nav-help"), new HelpPage(parts_.watch, parts_.issuers));
    add(QStringLiteral("nav-settings"), settingsPage_);
    stack_->addWidget(details_);
    connect(navigation_, &Navigation::chosen, this, [this](int index) { open(static_cast<PageId>(index)); });
    connect(ids, &IdsPage::actionWanted, this, &Window::actOn);
    connect(ids, &IdsPage::detailsWanted, this, &Window::openDetails);
    connect(pins, &PinPage::helpWanted, this, [this] { open(PageId::Help); });
    connect(details_, &CertificatePage::left, this, [this] { open(PageId::Ids); });
    connect(&parts_.watch, &EidWatch::changed, settingsPage_,
            [this, page = settingsPage_] { page->setReaders(readersIn(parts_.watch.snapshot())); });
    // Queued: the page that says so is made anew.
    connect(settingsPage_, &SettingsPage::settingsChanged, this, &Window::applySettings,
            Qt::QueuedConnection);
    connect(settingsPage_, &SettingsPage::forgetWanted, settingsPage_,
            [page = settingsPage_] { page->forgotten(forgetEverything()); });
}

void Window::applySettings() {
    const Settings before = applied_;
    applied_ = parts_.settings.settings();
    if (!applied_.language.empty() && applied_.language != parts_.language.current().toStdString())
        parts_.language.use(QString::fromStdString(applied_.language));
    if (before.language != applied_.language || before.appearance != applied_.appearance ||
        before.largerText != applied_.largerText)
        build();
    emit settingsChanged();
}

void Window::actOn(const Fingerprint& id, EidAction action) {
    switch (action) {
        case EidAction::Try:
            parts_.trial.choose(id);
            open(PageId::Try);
            return static_cast<Page*>(stack_->currentWidget())->takeFocus();
        case EidAction::UnblockPin:
        case EidAction::ChoosePin:
            open(PageId::Pins);
            return parts_.pins.openFor(id);
        case EidAction::Renew:
        case EidAction::GetHelp:
            open(PageId::Help);
            return navigation_->tab(static_cast<int>(PageId::Help))->setFocus(Qt::OtherFocusReason);
    }
}

void Window::open(PageId page) {
    page_ = page;
    const int index = static_cast<int>(page);
    navigation_->setCurrent(index);
    stack_->setCurrentIndex(index);
    nameWindow();
}

void Window::openDetails(const Fingerprint& id) {
    stack_->setCurrentWidget(details_);
    details_->setEid(id);
    nameWindow();
}

void Window::nameWindow() {
    const auto* page = qobject_cast<Page*>(stack_->currentWidget());
    const QString title =
        page != nullptr ? page->title() + QStringLiteral(" – Eleg") : QStringLiteral("Eleg");
    setWindowTitle(test_->isHidden() ? title : QStringLiteral("TEST – ") + title);
}

void Window::showTrust() {
    const std::shared_ptr<const Trust> trust = parts_.validation.trust();
    test_->setVisible(trust && trust->believesTestIssuers);
    settingsPage_->setTrust(trust);
    nameWindow();
}

void Window::raiseToFront() {
    if (isMinimized()) setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void Window::fitNavigation() {
    navigation_->setNarrow(width() < theme().px(kWide));
    side_->setFixedWidth(navigation_->wantedWidth());
}

void Window::changeEvent(QEvent* event) {
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) parts_.watch.refresh();
    QWidget::changeEvent(event);
}

void Window::closeEvent(QCloseEvent* event) {
    event->accept();
    if (staysOpen_)
        hide();
    else
        QCoreApplication::quit();
}

void Window::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitNavigation();
}

void Window::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), theme().px(0.2)), theme().accent);
    if (painted_) return;
    painted_ = true;
    QTimer::singleShot(0, this, [this] {
        markTimeline("window-painted");
        if (loopWatch_) loopWatch_.emplace();  // what starting costs is not what waiting costs
        emit painted();
    });
}

// What was asked to be drawn is on the screen when the event has been dealt with.
bool Window::event(QEvent* event) {
    const bool known = QWidget::event(event);
    if (event->type() == QEvent::UpdateRequest && !overviewPainted_) markPainted();
    return known;
}

// "eids-painted-2", or "scene-painted-no-card".
void Window::markPainted() {
    overviewPainted_ = true;
    const Overview& overview = parts_.watch.overview();
    const std::string mark = overview.scene ? std::string("scene-painted-") + nameOf(overview.scene->scene)
                                            : "eids-painted-" + std::to_string(overview.eids.size());
    markTimeline(mark.c_str());
}

// Keys that scroll are for the page, not for the list of pages, which would swallow them.
bool Window::eventFilter(QObject* watched, QEvent* event) {
    if (watched == side_ && event->type() == QEvent::KeyPress) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void Window::keyPressEvent(QKeyEvent* event) {
    const int number = event->key() - Qt::Key_1;
    if (event->modifiers() == Qt::ControlModifier && number >= 0 && number < navigation_->count()) {
        navigation_->tab(number)->setFocus(Qt::ShortcutFocusReason);
        open(static_cast<PageId>(number));
        return;
    }
    if (event->key() == Qt::Key_Escape && stack_->currentWidget() == details_) return open(PageId::Ids);
    if (event->matches(QKeySequence::Quit) || event->matches(QKeySequence::Close)) {
        close();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        auto* button = qobject_cast<QAbstractButton*>(focusWidget());
        if (button != nullptr && !event->isAutoRepeat()) button->click();
        return;
    }
    auto* page = qobject_cast<Page*>(stack_->currentWidget());
    if (event->modifiers() == Qt::NoModifier && page != nullptr && page->scroll(event->key())) return;
    QWidget::keyPressEvent(event);
}

}  // namespace eleg
