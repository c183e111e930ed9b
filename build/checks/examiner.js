/** One check during one hold. */
export function verdictOf(check, status, detail, numbers = {}) {
    return { check: check.text, warn: check.warn, status, detail, numbers };
}
