/** The browser page: the product without Excel. */
import { createRoot } from 'react-dom/client';
import pkg from '../../package.json';
import { Book } from './book';
import { Page } from './Page';
import './page.css';

const root = document.getElementById('root');
if (root) {
  const book = new Book(pkg.version);
  void book.restore();
  createRoot(root).render(<Page book={book} version={pkg.version} />);
}
