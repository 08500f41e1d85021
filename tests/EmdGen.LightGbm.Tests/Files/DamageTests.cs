using System.Text;
using EmdGen.LightGbm.Tests.Infrastructure;

namespace EmdGen.LightGbm.Tests.Files;

/// <summary>A file that is not what was saved is refused, before LightGBM's reader sees it.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly TemporaryFile file = new();
    private readonly byte[] text;

    public DamageTests()
    {
        using EmdBooster booster = EmdBooster.Train(Quick.Chain, Rows.Random(200, seed: 13).Data, options: Quick.Options with { Iterations = 2 });
        booster.Save(file.Path);
        text = File.ReadAllBytes(file.Path);
    }

    public void Dispose() => file.Dispose();

    [Fact]
    public void Cut_anywhere()
    {
        for (int length = 0; length < text.Length; length += length > text.Length - 600 ? 1 : 97)
            Refused(text[..length]);
        Refused(text[..^1]);
    }

    [Fact]
    public void Altered_anywhere()
    {
        for (int i = 0; i < text.Length; i += i > text.Length - 600 ? 1 : 89)
        {
            byte[] altered = [.. text];
            altered[i] ^= 1;
            Refused(altered);
        }
    }

    [Fact]
    public void With_something_behind() => Refused([.. text, (byte)'\n']);

    [Fact]
    public void A_model_that_LightGBM_saved_itself()
        => Assert.Contains("did not save", Refused(text[..text.AsSpan().IndexOf("\nemdgen:"u8)]));

    [Theory]
    [InlineData("")]
    [InlineData("tree")]
    [InlineData("tree\nversion=v4\n")]
    [InlineData("{\"learner\": {}}")]
    public void Another_file(string other) => Refused(Encoding.ASCII.GetBytes(other));

    [Fact]
    public void No_file() => Assert.Throws<FileNotFoundException>(() => EmdBooster.Load(file.Path + "x"));

    private string Refused(byte[] bytes)
    {
        File.WriteAllBytes(file.Path, bytes);
        string message = Assert.Throws<InvalidDataException>(() => EmdBooster.Load(file.Path)).Message;
        Assert.Contains(file.Path, message);
        return message;
    }
}
