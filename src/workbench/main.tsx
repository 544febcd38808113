/** The browser page: the product without Excel. */
import { createRoot } from 'react-dom/client';
import pkg from '../../package.json';
import { keepDeployed } from '../intake/forms/deployed';
import { Shelf, browserKeeper } from '../intake/forms/shelf';
import { Book } from './document/book';
import { Page } from './Page';
import '../taskpane/plain-buttons.css';
import './page.css';

const root = document.getElementById('root');
if (root) {
  const forms = new Shelf(browserKeeper(), document.baseURI);
  const book = new Book(pkg.version, forms);
  void book.restore();
  // where nothing can be kept the page works all the same
  void keepDeployed(document.baseURI).catch(() => undefined);
  createRoot(root).render(<Page book={book} version={pkg.version} forms={forms} />);
}
