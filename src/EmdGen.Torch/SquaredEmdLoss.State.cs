using EmdGen.Torch.Tensors;
using static TorchSharp.torch;

namespace EmdGen.Torch;

/// <content>
/// Buffers keep the state of learned classes: ground_distance [C,C], epoch_count, and emd_weight where a rule chose it. They do not keep what was
/// observed amid an epoch: a training that resumes starts at an epoch.
/// </content>
public sealed partial class SquaredEmdLoss<TEmd>
{
    /// <summary>Takes a state from a dictionary; its tensors are copied.</summary>
    /// <param name="source">Tensors by name.</param>
    /// <param name="strict">Whether the names must be exactly those of this module.</param>
    /// <param name="skip">Names that are left as they are.</param>
    /// <exception cref="ArgumentException">
    /// A tensor is null, disposed, sparse or complex, or has another shape than the one it is to replace; nothing was copied.
    /// </exception>
    public override (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
        Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        foreach ((string name, Tensor buffer) in named_buffers())
        {
            if (skip?.Contains(name) == true || !source.TryGetValue(name, out Tensor? given))
                continue;

            if (given is null)
                throw new ArgumentException($"{name} is null, but must be a tensor.", nameof(source));
            if (given.IsInvalid)
                throw new ArgumentException($"{name} is disposed.", nameof(source));
            if (given.is_sparse)
                throw new ArgumentException($"{name} is sparse, but must be dense.", nameof(source));
            if (given.is_complex())
                throw new ArgumentException($"{name} has type {given.dtype}, but must hold real numbers.", nameof(source));

            // Copying would broadcast it.
            if (!given.shape.AsSpan().SequenceEqual(buffer.shape))
            {
                throw new ArgumentException(
                    $"{name} has shape {TensorShape.Text(given.shape)}, but must have {TensorShape.Text(buffer.shape)}.", nameof(source));
            }
        }

        return base.load_state_dict(source, strict, skip);
    }

    /// <summary>Learned distances stay where they are, in float64: rounded ones would not be those that were learned.</summary>
    protected override void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking)
    {
        if (device is null)
            return;
        _deviceType = device.type;
        _deviceIndex = device.index;
    }
}
