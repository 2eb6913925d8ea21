import type { Language } from '../language/language.js';
import type { JsonObject } from './spec.js';

/** How charts write numbers and dates. They are part of each specification, since the program that draws it live has its own. */
export const LOCALES: Readonly<Record<Language, JsonObject>> = {
  pl: {
    number: { decimal: ',', thousands: '\u00a0', grouping: [3], currency: ['', '\u00a0zł'], percent: '%', minus: '\u2212' },
    time: {
      dateTime: '%A, %e %B %Y, %X',
      date: '%d.%m.%Y',
      time: '%H:%M:%S',
      periods: ['', ''],
      days: ['niedziela', 'poniedziałek', 'wtorek', 'środa', 'czwartek', 'piątek', 'sobota'],
      shortDays: ['niedz.', 'pon.', 'wt.', 'śr.', 'czw.', 'pt.', 'sob.'],
      months: [
        'styczeń',
        'luty',
        'marzec',
        'kwiecień',
        'maj',
        'czerwiec',
        'lipiec',
        'sierpień',
        'wrzesień',
        'październik',
        'listopad',
        'grudzień',
      ],
      shortMonths: ['sty', 'lut', 'mar', 'kwi', 'maj', 'cze', 'lip', 'sie', 'wrz', 'paź', 'lis', 'gru'],
    },
  },
  en: {
    number: { decimal: '.', thousands: ',', grouping: [3], currency: ['PLN\u00a0', ''], percent: '%', minus: '\u2212' },
    time: {
      dateTime: '%A, %e %B %Y, %X',
      date: '%d/%m/%Y',
      time: '%H:%M:%S',
      periods: ['AM', 'PM'],
      days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
      shortDays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
      months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
      shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    },
  },
};
