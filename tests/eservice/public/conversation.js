// Shows the visitor how it goes, and speaks with the service.
import { explain } from '/explanations.js';

// Nothing has failed: the person changed their mind, or was away.
const CALM = ['ERR_WEBEID_USER_CANCELLED', 'ERR_WEBEID_USER_TIMEOUT', 'ERR_WEBEID_ACTION_PENDING'];

const element = (id) => document.getElementById(id);

export function showProgress(title, text) {
    element('trouble').hidden = true;
    element('progress-title').textContent = title;
    element('progress-text').textContent = text;
    element('progress').hidden = false;
}

export function showTrouble(error) {
    const { code, title, text, list } = explain(error);
    element('progress').hidden = true;
    element('trouble-title').textContent = title;
    element('trouble-text').textContent = text;
    element('trouble-list').replaceChildren(...list.map((line) => {
        const item = document.createElement('li');
        item.textContent = line;
        return item;
    }));
    element('trouble-list').hidden = list.length === 0;
    element('trouble-code').textContent = code;
    element('trouble').classList.toggle('calm', CALM.includes(code));
    element('trouble').hidden = false;
    element('trouble').focus();
}

/** POSTs `body` as JSON; returns the answer. Throws an error with the service's code, or NETWORK. */
export async function ask(path, body) {
    let response;
    try {
        response = await fetch(path, {
            method: 'POST',
            headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
            body: body === undefined ? undefined : JSON.stringify(body),
        });
    } catch (cause) {
        throw Object.assign(new Error('no answer', { cause }), { code: 'NETWORK' });
    }
    const answer = await response.json().catch(() => ({}));
    if (!response.ok) throw Object.assign(new Error(path), { code: 'UNKNOWN' }, answer.error);
    return answer;
}

/** Runs `work` for each press of `button`, one at a time. */
export function onPress(button, work) {
    button.addEventListener('click', async () => {
        if (button.getAttribute('aria-disabled') === 'true') return;
        // Not "disabled": that would throw the focus away.
        button.setAttribute('aria-disabled', 'true');
        try {
            await work();
        } catch (error) {
            showTrouble(error);
            button.removeAttribute('aria-disabled');
        }
    });
}
