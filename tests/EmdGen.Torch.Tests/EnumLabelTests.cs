using EmdGen.Torch.Tests.Infrastructure;
using static TorchSharp.torch;

namespace EmdGen.Torch.Tests;

/// <summary>Members of an enum as labels in a tensor.</summary>
public class EnumLabelTests
{
    [Fact]
    public void Members_become_their_ranks()
    {
        Tensor labels = EmdLabels.ToTensor([Tide.High, Tide.Ebb, Tide.High, Tide.Flood], TideEmd.ClassIndex);
        Assert.Equal(int64, labels.dtype);
        Assert.Equal([2L, 0, 2, 1], labels.data<long>().ToArray());
        Assert.Equal([2L, 1], EmdLabels.ToTensor(new List<Tide> { Tide.High, Tide.Flood }, TideEmd.ClassIndex).data<long>().ToArray());
    }

    [Fact]
    public void Loss_of_them_is_that_of_the_generated_type()
    {
        Tide[] labels = [Tide.High, Tide.Ebb];
        Tensor logits = new Draw(1).Logits(float32, 2, 3);
        float expected = TideEmd.Loss(logits.data<float>().ToArray(), labels);
        Assert.Equal(expected, EmdFunctional.squared_emd<TideEmd>(logits, EmdLabels.ToTensor(labels, TideEmd.ClassIndex)).item<float>());
    }

    [Fact]
    public void No_label_is_an_empty_tensor()
        => Assert.Equal([0L], EmdLabels.ToTensor(Array.Empty<Tide>(), TideEmd.ClassIndex).shape);

    [Fact]
    public void Value_that_is_no_member_is_refused()
    {
        var error = Assert.Throws<ArgumentException>("labels", () => EmdLabels.ToTensor([Tide.Ebb, (Tide)3], TideEmd.ClassIndex));
        Assert.Contains("Row 1 has label 3", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("labels", () => EmdLabels.ToTensor<Tide>(null!, TideEmd.ClassIndex));
        Assert.Throws<ArgumentNullException>("classIndex", () => EmdLabels.ToTensor<Tide>([], null!));
    }
}
