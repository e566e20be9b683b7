// The part of the settings that is about PKCS#11 modules: which, in which order, and what each of them is.
#pragma once

#include <QPointer>
#include <string>
#include <vector>

#include "app/desktop/module_probe.h"
#include "app/desktop/panel.h"

namespace eleg {

class Button;
class NoticeBar;

/// What a test has found, in words.
QString outcomeText(const ProbeOutcome& outcome);

class ModulesPanel : public Panel {
    Q_OBJECT

 public:
    /// `modules` as in Settings::modules. `locked`: they are shown, and can be tested only.
    ModulesPanel(const std::vector<std::string>& modules, bool locked, QWidget* parent = nullptr);

    const std::vector<std::string>& modules() const { return modules_; }
    /// Takes the module at `path` to the end of the list, unless something speaks against it: that is said
    /// then.
    void add(const QString& path);
    /// What was said last about the module at this place of the list.
    QString noticeOf(int index) const;
    QString notice() const;

 signals:
    /// modules() are to be used from now on.
    void modulesChanged();

 private:
    void render();
    void addRow(int index);
    void askForModule();
    void move(int index, int by);
    void remove(int index);
    void test(int index);
    void change(std::vector<std::string> modules, const QString& focus);

    struct Row {
        Button* test;
        NoticeBar* notice;
    };
    std::vector<std::string> modules_;
    bool locked_;
    QVBoxLayout* rows_;
    std::vector<Row> shown_;
    NoticeBar* notice_;
    ModuleProbe probe_;
    int tested_ = -1;
};

}  // namespace eleg
