use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use candle_core::Device;
use candle_core::quantized::QTensor;
use candle_core::quantized::gguf_file::{Content, TensorInfo, Value};

use crate::error::ModelError;

const MAGIC: &[u8; 4] = b"GGUF";

/// Reads a GGUF file: typed metadata, and tensors one at a time.
///
/// Nothing is mapped into memory: every tensor is converted when it is loaded, so a mapping would
/// only keep pages of the old form resident.
///
/// Format: <https://github.com/ggml-org/ggml/blob/master/docs/gguf.md>.
pub(crate) struct Gguf {
    path: PathBuf,
    content: Content,
    file: Mutex<File>,
    taken: Mutex<BTreeSet<String>>,
}

impl Gguf {
    /// Opens the file and checks that its header is sound and that its last tensor is whole.
    pub(crate) fn open(path: &Path) -> Result<Self, ModelError> {
        let unreadable = |source| ModelError::Unreadable {
            path: path.to_owned(),
            source,
        };
        let mut file = File::open(path).map_err(|source| match source.kind() {
            std::io::ErrorKind::NotFound => ModelError::NotFound {
                path: path.to_owned(),
            },
            _ => unreadable(source),
        })?;
        let mut magic = Vec::new();
        (&mut file)
            .take(MAGIC.len() as u64)
            .read_to_end(&mut magic)
            .map_err(unreadable)?;
        if magic != MAGIC {
            return Err(ModelError::NotGguf {
                path: path.to_owned(),
            });
        }
        let length = file.seek(SeekFrom::End(0)).map_err(unreadable)?;
        file.rewind().map_err(unreadable)?;
        let mut reader = BufReader::new(file);
        let content = Content::read(&mut reader).map_err(|source| ModelError::Damaged {
            path: path.to_owned(),
            source,
        })?;
        let needed = needed_length(&content);
        if needed > length {
            return Err(ModelError::Truncated {
                path: path.to_owned(),
                needed,
                found: length,
            });
        }
        Ok(Self {
            path: path.to_owned(),
            content,
            file: Mutex::new(reader.into_inner()),
            taken: Mutex::new(BTreeSet::new()),
        })
    }

    pub(crate) fn text(&self, key: &str) -> Option<&str> {
        match self.content.metadata.get(key) {
            Some(Value::String(text)) => Some(text),
            _ => None,
        }
    }

    /// A positive whole number.
    pub(crate) fn count(&self, key: &str) -> Result<usize, ModelError> {
        self.optional_count(key)?
            .ok_or_else(|| ModelError::MissingMetadata {
                key: key.to_owned(),
            })
    }

    /// A positive whole number, or `None` where the file does not say.
    pub(crate) fn optional_count(&self, key: &str) -> Result<Option<usize>, ModelError> {
        let Some(value) = self.content.metadata.get(key) else {
            return Ok(None);
        };
        whole_number(value)
            .filter(|&count| count > 0)
            .map(Some)
            .ok_or_else(|| ModelError::BadMetadata {
                key: key.to_owned(),
                expected: "a positive whole number",
            })
    }

    /// A token id, or `None` where the file does not say.
    pub(crate) fn optional_id(&self, key: &str) -> Option<u32> {
        let number = whole_number(self.content.metadata.get(key)?)?;
        u32::try_from(number).ok()
    }

    /// A finite positive number, or `None` where the file does not say.
    pub(crate) fn optional_number(&self, key: &str) -> Result<Option<f64>, ModelError> {
        let number = match self.content.metadata.get(key) {
            None => return Ok(None),
            Some(Value::F32(number)) => f64::from(*number),
            Some(Value::F64(number)) => *number,
            Some(_) => f64::NAN,
        };
        if number.is_finite() && number > 0.0 {
            Ok(Some(number))
        } else {
            Err(ModelError::BadMetadata {
                key: key.to_owned(),
                expected: "a positive number",
            })
        }
    }

    pub(crate) fn flag(&self, key: &str) -> bool {
        matches!(self.content.metadata.get(key), Some(Value::Bool(true)))
    }

    /// A list of texts, or `None` where the file has no such list.
    pub(crate) fn texts(&self, key: &str) -> Option<Vec<&str>> {
        let Some(Value::Array(values)) = self.content.metadata.get(key) else {
            return None;
        };
        values
            .iter()
            .map(|value| match value {
                Value::String(text) => Some(text.as_str()),
                _ => None,
            })
            .collect()
    }

    /// A list of whole numbers, or `None` where the file has no such list.
    pub(crate) fn numbers(&self, key: &str) -> Option<Vec<usize>> {
        let Some(Value::Array(values)) = self.content.metadata.get(key) else {
            return None;
        };
        values.iter().map(whole_number).collect()
    }

    pub(crate) fn has_tensor(&self, name: &str) -> bool {
        self.content.tensor_infos.contains_key(name)
    }

    /// Reads a tensor in the form that it has in the file, and notes that it was used.
    pub(crate) fn tensor(&self, name: &str, shape: &[usize]) -> Result<QTensor, ModelError> {
        let info =
            self.content
                .tensor_infos
                .get(name)
                .ok_or_else(|| ModelError::MissingTensor {
                    name: name.to_owned(),
                })?;
        if info.shape.dims() != shape {
            return Err(ModelError::WrongShape {
                name: name.to_owned(),
                expected: shape.to_vec(),
                found: info.shape.dims().to_vec(),
            });
        }
        self.taken
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(name.to_owned());
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        info.read(&mut *file, self.content.tensor_data_offset, &Device::Cpu)
            .map_err(|source| ModelError::Damaged {
                path: self.path.clone(),
                source,
            })
    }

    /// Reads a tensor as plain numbers, row by row.
    pub(crate) fn values(&self, name: &str, shape: &[usize]) -> Result<Vec<f32>, ModelError> {
        numbers(&self.tensor(name, shape)?)
    }

    /// The first tensor, by name, that nothing has read: a sign that the network has a part that
    /// its forward pass does not know.
    pub(crate) fn unused_tensor(&self) -> Option<String> {
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        self.content
            .tensor_infos
            .keys()
            .filter(|name| !taken.contains(*name))
            .min()
            .cloned()
    }
}

/// The numbers of a tensor, row by row.
pub(crate) fn numbers(tensor: &QTensor) -> Result<Vec<f32>, ModelError> {
    tensor
        .dequantize(&Device::Cpu)
        .and_then(|tensor| tensor.flatten_all())
        .and_then(|tensor| tensor.to_vec1())
        .map_err(|source| ModelError::Weights { source })
}

/// The least length of the file, in bytes: where its last tensor ends.
fn needed_length(content: &Content) -> u64 {
    content
        .tensor_infos
        .values()
        .map(|info| {
            content
                .tensor_data_offset
                .saturating_add(info.offset)
                .saturating_add(tensor_length(info))
        })
        .max()
        .unwrap_or(0)
}

/// The length of a tensor in bytes, at most `u64::MAX`: dimensions in a damaged header can be
/// absurd.
fn tensor_length(info: &TensorInfo) -> u64 {
    let block = info.ggml_dtype.block_size() as u64;
    let bytes_a_block = info.ggml_dtype.type_size() as u64;
    info.shape
        .dims()
        .iter()
        .try_fold(1_u64, |product, &dimension| {
            product.checked_mul(dimension as u64)
        })
        .and_then(|elements| elements.div_ceil(block).checked_mul(bytes_a_block))
        .unwrap_or(u64::MAX)
}

fn whole_number(value: &Value) -> Option<usize> {
    match value {
        Value::U8(number) => Some(usize::from(*number)),
        Value::U16(number) => Some(usize::from(*number)),
        Value::U32(number) => usize::try_from(*number).ok(),
        Value::U64(number) => usize::try_from(*number).ok(),
        Value::I8(number) => usize::try_from(*number).ok(),
        Value::I16(number) => usize::try_from(*number).ok(),
        Value::I32(number) => usize::try_from(*number).ok(),
        Value::I64(number) => usize::try_from(*number).ok(),
        _ => None,
    }
}
